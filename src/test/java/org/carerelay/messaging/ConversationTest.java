package org.carerelay.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerelay.messaging.Cases.ACCOUNT;
import static org.carerelay.messaging.Cases.MORNING;

import java.time.Duration;
import java.util.List;
import org.carerelay.kernel.Urgency;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A conversation")
class ConversationTest {

    private final MessageThread open = Cases.about("OTHER", Urgency.ROUTINE);

    @Test
    void is_open_while_any_of_its_cases_is() {
        var conversation = new Conversation(List.of(Cases.closed(MORNING), Cases.answered(), open));

        assertThat(conversation.state()).isEqualTo(RequestState.OPEN);
        assertThat(conversation.summary(true, MORNING).runningCase()).isEqualTo(open.reference());
    }

    @Test
    void shows_the_patients_turn_first() {
        var asked = Cases.asked();

        assertThat(new Conversation(List.of(asked, open)).summary(true, MORNING))
                .returns(RequestState.ASKED, RequestSummary::state)
                .returns(asked.reference(), RequestSummary::runningCase);
    }

    @Test
    void takes_replies_for_seven_days_after_the_last_case_has_ended() {
        var conversation =
                new Conversation(List.of(Cases.closed(MORNING.minus(Duration.ofDays(30))), Cases.closed(MORNING)));
        var last = MORNING.plus(Duration.ofDays(7));

        assertThat(conversation.replyUntil()).isEqualTo(last);
        assertThat(conversation.summary(true, last).canReply()).isTrue();
        assertThat(conversation.summary(true, last.plusSeconds(1)).canReply()).isFalse();
    }

    @Test
    void has_no_end_of_replies_while_a_case_runs() {
        var conversation = new Conversation(List.of(Cases.closed(MORNING), open));

        assertThat(conversation.replyUntil()).isNull();
        assertThat(conversation.takesReplies(MORNING.plus(Duration.ofDays(90)))).isTrue();
    }

    @Test
    void lets_somebody_who_only_reads_do_nothing() {
        assertThat(new Conversation(List.of(open)).summary(false, MORNING))
                .returns(false, RequestSummary::canReply)
                .returns(false, RequestSummary::canWithdraw);
    }

    @Test
    void can_be_withdrawn_until_it_is_answered_and_only_once() {
        assertThat(new Conversation(List.of(open)).withdrawable()).containsExactly(open);
        assertThat(new Conversation(List.of(Cases.answered())).withdrawable()).isEmpty();
        assertThat(new Conversation(List.of(Cases.closed(MORNING))).withdrawable())
                .isEmpty();

        assertThat(open.requestWithdrawal(MORNING)).isTrue();

        assertThat(open.requestWithdrawal(MORNING)).isFalse();
        assertThat(new Conversation(List.of(open)).withdrawable()).isEmpty();
    }

    @Test
    void counts_a_case_that_joined_another_only_there() {
        var joined = Cases.about("OTHER", Urgency.ROUTINE);
        joined.mergeInto(open);

        var conversation = new Conversation(List.of(open, joined));

        assertThat(joined.conversationId()).isEqualTo(open.id());
        assertThat(conversation.current()).isSameAs(open);
        assertThat(conversation.withdrawable()).containsExactly(open);
        assertThat(conversation.written()).hasSize(2);
    }

    @Test
    void knows_the_same_words_sent_twice() {
        var conversation = new Conversation(List.of(open));

        assertThat(conversation.endsWith(ACCOUNT.toString(), "My knee hurts.")).isTrue();
        assertThat(conversation.endsWith(ACCOUNT.toString(), "It hurts.")).isFalse();
        assertThat(conversation.endsWith("somebody", "My knee hurts.")).isFalse();
    }

    @Test
    void hides_drafts() {
        open.draft("nina", "Not ready", MORNING);

        assertThat(new Conversation(List.of(open)).detail(true, MORNING).messages())
                .extracting(MessageView::text)
                .containsExactly("My knee hurts.");
    }
}
