package org.carerelay.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerelay.messaging.Cases.MORNING;

import java.time.Duration;
import java.util.List;
import org.carerelay.kernel.Urgency;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A case")
class MessageThreadTest {

    private final MessageThread thread = Cases.about("OTHER", Urgency.ROUTINE);

    @Test
    void keeps_one_draft_and_shows_it_once() {
        thread.draft("nina", "First", MORNING);
        thread.draft("omar", "Second", MORNING);

        assertThat(thread.publish(RequestState.ANSWERED, MORNING))
                .map(Message::text)
                .contains("Second");
        assertThat(thread.publish(RequestState.ANSWERED, MORNING)).isEmpty();
        assertThat(thread.messages()).hasSize(2);
    }

    @Test
    void becomes_more_urgent_with_new_words_and_never_less() {
        var words = Message.ofPatient("account", "My chest hurts.", MORNING);

        thread.add(words, List.of("RF_CHEST"), Urgency.URGENT);
        assertThat(thread.urgency()).isEqualTo(Urgency.URGENT);

        thread.add(words, List.of(), Urgency.ADMIN);
        assertThat(thread.urgency()).isEqualTo(Urgency.URGENT);
        assertThat(thread.marks().wordsFound()).containsExactly("RF_CHEST");
    }

    @Test
    void keeps_the_old_time_when_it_promises_a_later_one() {
        var first = MORNING.plus(Duration.ofHours(4));
        var second = MORNING.plus(Duration.ofHours(8));
        thread.promise(first);

        assertThat(thread.delay(second)).isTrue();

        assertThat(thread.promised())
                .returns(second, PromisedTime::by)
                .returns(first, PromisedTime::before)
                .returns(1, PromisedTime::delays);
        assertThat(thread.delay(second)).isFalse();
        assertThat(thread.delay(first)).isFalse();
    }

    @Test
    void promises_no_new_time_where_none_was_promised_or_nobody_waits() {
        assertThat(thread.delay(MORNING)).isFalse();
        var answered = Cases.answered();
        answered.promise(MORNING);
        assertThat(answered.delay(MORNING.plusSeconds(60))).isFalse();
    }

    @Test
    void keeps_what_it_promised_when_the_patient_adds_something_no_more_urgent() {
        var promised = MORNING.plus(Duration.ofHours(4));
        thread.promise(promised);

        thread.promiseAgain(MORNING.plus(Duration.ofHours(6)), false, MORNING);

        assertThat(thread.promised().by()).isEqualTo(promised);
        assertThat(thread.promised().delays()).isZero();
    }

    @Test
    void promises_an_earlier_time_when_new_words_are_more_urgent_and_never_a_later_one() {
        thread.promise(MORNING.plus(Duration.ofHours(4)));

        thread.promiseAgain(MORNING.plus(Duration.ofHours(1)), true, MORNING);
        assertThat(thread.promised().by()).isEqualTo(MORNING.plus(Duration.ofHours(1)));

        thread.promiseAgain(MORNING.plus(Duration.ofHours(2)), true, MORNING);
        assertThat(thread.promised().by()).isEqualTo(MORNING.plus(Duration.ofHours(1)));
    }

    @Test
    void promises_no_time_when_new_words_are_an_emergency() {
        thread.promise(MORNING.plus(Duration.ofHours(4)));

        thread.promiseAgain(null, true, MORNING);

        assertThat(thread.promised().by()).isNull();
    }

    @Test
    void does_not_leave_a_promise_in_the_past_when_the_patient_writes_again() {
        thread.promise(MORNING);

        thread.promiseAgain(MORNING.plus(Duration.ofHours(5)), false, MORNING.plus(Duration.ofHours(1)));

        assertThat(thread.promised())
                .returns(MORNING.plus(Duration.ofHours(5)), PromisedTime::by)
                .returns(MORNING, PromisedTime::before);
    }

    @Test
    void can_be_withdrawn_again_only_after_the_clinic_said_that_it_goes_on() {
        assertThat(thread.requestWithdrawal(MORNING)).isTrue();
        assertThat(thread.canBeWithdrawn()).isFalse();
        assertThat(thread.requestWithdrawal(MORNING)).isFalse();

        thread.withdrawalDeclined();

        assertThat(thread.canBeWithdrawn()).isTrue();
        assertThat(thread.requestWithdrawal(MORNING)).isTrue();
    }

    @Test
    void throws_the_draft_away_when_it_is_withdrawn() {
        thread.draft("nina", "Come on Monday.", MORNING);

        thread.publishClosingNote("Closed.", MORNING);

        assertThat(thread.messages()).extracting(Message::text).containsExactly("My knee hurts.", "Closed.");
        assertThat(thread.publish(RequestState.ANSWERED, MORNING)).isEmpty();
    }

    @Test
    void passes_on_who_may_see_it_but_not_the_old_signs() {
        var marks = new CaseMarks(true, true, true, List.of("RF_CHEST")).forLinkedCase(List.of());

        assertThat(marks)
                .returns(true, CaseMarks::confidential)
                .returns(true, CaseMarks::proxyWithoutRight)
                .returns(true, CaseMarks::ownDoctor);
        assertThat(marks.wordsFound()).isEmpty();
    }
}
