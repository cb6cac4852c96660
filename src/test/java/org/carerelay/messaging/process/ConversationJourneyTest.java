package org.carerelay.messaging.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.carerelay.journey.Entry;
import org.carerelay.journey.Ledger;
import org.carerelay.journey.Step;
import org.carerelay.kernel.PatientId;
import org.carerelay.kernel.Reference;
import org.carerelay.kernel.Urgency;
import org.carerelay.messaging.MessageCases;
import org.carerelay.messaging.MessageView;
import org.carerelay.messaging.Messages;
import org.carerelay.messaging.NotAllowedException;
import org.carerelay.messaging.Replies;
import org.carerelay.messaging.ReplyTooLateException;
import org.carerelay.messaging.RequestState;
import org.carerelay.messaging.RequestSummary;
import org.carerelay.messaging.Splitting;
import org.carerelay.messaging.TriageRules;
import org.carerelay.messaging.WithdrawalTooLateException;
import org.carerelay.messaging.Withdrawals;
import org.carerelay.patient.AccessLevel;
import org.carerelay.patient.PatientAccounts;
import org.carerelay.patient.Relationship;
import org.carerelay.platform.engine.StartForms;
import org.carerelay.platform.forms.FormRejectedException;
import org.carerelay.platform.forms.Submitter;
import org.carerelay.support.JourneyTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a patient can do in a conversation, on the whole application. */
@JourneyTest
@DisplayName("In a conversation")
class ConversationJourneyTest {

    @Autowired
    private StartForms startForms;

    @Autowired
    private Messages messages;

    @Autowired
    private MessageCases cases;

    @Autowired
    private TriageRules rules;

    @Autowired
    private Replies replies;

    @Autowired
    private Withdrawals withdrawals;

    @Autowired
    private Splitting splitting;

    @Autowired
    private PatientAccounts accounts;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private ManagementService managementService;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient database;

    private UUID ada;
    private @Nullable UUID guardian;

    @BeforeEach
    void sign_in() {
        ada = accounts.findByEmail("ada@example.org").orElseThrow();
    }

    @AfterEach
    void end_what_runs() {
        ClockUtil.reset();
        if (guardian != null) {
            grant(guardian, Instant.EPOCH.plusSeconds(1));
        }
        messages.requestsOf(ada).forEach(request -> end(request.runningCase()));
    }

    @Test
    void a_reply_joins_the_words_that_the_nurse_reads_and_counts_once() {
        var reference = send("FEEDBACK", "Thank you.");
        String token = messages.summary(reference).token();

        replies.reply(ada, token, "And thanks to Omar.");
        replies.reply(ada, token, "And thanks to Omar.");

        assertThat(cases.triageView(reference).words()).isEqualTo("Thank you.\n\nAnd thanks to Omar.");
    }

    @Test
    void words_of_an_emergency_in_a_reply_raise_the_urgency() {
        var reference = send("FEEDBACK", "Thank you.");

        replies.reply(ada, messages.summary(reference).token(), "Now I have chest pain.");

        assertThat(cases.triageView(reference).wordsFound()).contains("RF_CHEST");
        assertThat(messages.summary(reference).urgency()).isEqualTo(Urgency.URGENT);
    }

    @Test
    void more_urgent_words_in_a_reply_are_promised_an_earlier_time() {
        var reference = send("FEEDBACK", "Thank you.");
        var before = messages.summary(reference).promisedBy();

        replies.reply(ada, messages.summary(reference).token(), "Now I have chest pain.");

        assertThat(messages.summary(reference).promisedBy()).isNotNull().isBefore(before);
    }

    @Test
    void a_reply_leaves_no_promise_in_the_past() {
        var reference = send("FEEDBACK", "Thank you.");
        var before = messages.summary(reference).promisedBy();
        assertThat(before).isNotNull();
        ClockUtil.setCurrentTime(Date.from(before.plus(Duration.ofHours(1))));

        replies.reply(ada, messages.summary(reference).token(), "Are you there?");

        assertThat(messages.summary(reference).promisedBy()).isAfter(before.plus(Duration.ofHours(1)));
    }

    @Test
    void a_withdrawal_that_a_nurse_turned_down_can_be_asked_for_again_and_not_twice_at_once() {
        var reference = send("FEEDBACK", "I have chest pain.");
        String token = messages.summary(reference).token();
        assess(reference);
        withdrawals.withdraw(ada, token);
        assertThatThrownBy(() -> withdrawals.withdraw(ada, token)).isInstanceOf(WithdrawalTooLateException.class);
        assertThat(messages.summary(reference).state()).isEqualTo(RequestState.OPEN);

        withdrawals.declined(reference);
        withdrawals.withdraw(ada, token);

        assertThat(ledger.of(reference))
                .extracting(Entry::step)
                .filteredOn(Step.WITHDRAWN::equals)
                .hasSize(2);
    }

    @Test
    void only_words_after_a_settled_emergency_are_judged_again() {
        var reference = send("FEEDBACK", "I have chest pain.");
        var settledAt = ClockUtil.getCurrentTime().toInstant();
        ClockUtil.setCurrentTime(Date.from(settledAt.plusSeconds(60)));
        replies.reply(ada, messages.summary(reference).token(), "Thank you for the call.");
        var harmless = cases.ruleInputsSince(reference, Urgency.ROUTINE, settledAt);

        replies.reply(ada, messages.summary(reference).token(), "Now I have chest pain again.");
        var serious = cases.ruleInputsSince(reference, Urgency.ROUTINE, settledAt);

        assertThat(rules.urgencyOf(harmless)).isEqualTo(Urgency.ROUTINE);
        assertThat(rules.urgencyOf(serious)).isEqualTo(Urgency.URGENT);
    }

    @Test
    void a_confidential_conversation_is_for_the_patient_alone() {
        var family = guardianOfAda();
        var open = messages.summary(send("FEEDBACK", "Thank you.")).token();
        var answers = answers("OTHER", "Please tell nobody.");
        answers.put("confidentialFromProxy", true);
        var reference = submit(answers);
        var token = messages.summary(reference).token();

        assertThat(messages.find(family, open)).as("what is not confidential").isPresent();
        assertThat(messages.requestsOf(family))
                .extracting(RequestSummary::reference)
                .doesNotContain(reference);
        assertThat(messages.find(family, token)).isEmpty();
        assertThat(messages.open(family, token)).isEmpty();
        assertThatThrownBy(() -> replies.reply(family, token, "Hello")).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> withdrawals.withdraw(family, token)).isInstanceOf(NotAllowedException.class);
        assertThat(messages.find(ada, token)).isPresent();
        assertThat(cases.triageView(reference).confidential()).as("staff know").isTrue();
        assertThat(emailsAbout(reference)).as("who gets e-mails").containsExactly(ada.toString());
    }

    private List<String> emailsAbout(Reference reference) {
        return database.sql("select distinct account_id from notice where reference = ?")
                .param(reference.value())
                .query(String.class)
                .list();
    }

    /** Until the test is over: other tests count who sees Ada's requests. */
    private UUID guardianOfAda() {
        guardian = accounts.open(
                "guardian-" + UUID.randomUUID() + "@example.org", "demo-patient", others(), Locale.ENGLISH);
        grant(guardian, null);
        return guardian;
    }

    private void grant(UUID account, @Nullable Instant until) {
        var self = accounts.peopleFor(ada).get(0).patient();
        accounts.grant(account, self, Relationship.PARENT, AccessLevel.FULL, Instant.EPOCH, until);
    }

    private PatientId others() {
        return accounts.peopleFor(accounts.findByEmail("chao@example.org").orElseThrow())
                .get(0)
                .patient();
    }

    @Test
    void a_reply_after_a_settled_emergency_is_no_emergency_again() {
        var answers = answers("FEEDBACK", "My chest pain is gone.");
        answers.remove("rf_none");
        answers.putAll(Map.of(
                "rf_breath", true, "emergencyAnswer", "CALLED", "emergencyPatient", answers.get("aboutPatient")));
        answers.keySet().removeAll(Set.of("aboutPatient", "topic", "messageText", "preferMyDoctor", "selfUrgency"));
        var reference = submit(answers);
        assertThat(rules.urgencyOf(cases.ruleInputs(reference, null))).isEqualTo(Urgency.EMERGENCY);

        replies.reply(ada, messages.summary(reference).token(), "Thank you for the call.");

        var later = cases.ruleInputs(reference, Urgency.ROUTINE);
        assertThat(later).containsEntry("urgencySoFar", "ROUTINE").containsEntry("wordsFound", false);
        assertThat(rules.urgencyOf(later)).isEqualTo(Urgency.ROUTINE);
    }

    @Test
    void a_reply_with_words_of_an_emergency_raises_what_was_settled() {
        var reference = send("FEEDBACK", "Thank you.");

        replies.reply(ada, messages.summary(reference).token(), "Now I have chest pain.");

        assertThat(rules.urgencyOf(cases.ruleInputs(reference, Urgency.ADMIN))).isEqualTo(Urgency.URGENT);
    }

    @Test
    void a_reply_within_seven_days_of_the_end_begins_a_new_case() {
        var reference = send("FEEDBACK", "Thank you.");
        String token = messages.summary(reference).token();
        end(reference);
        assertThat(messages.summary(reference).state()).isEqualTo(RequestState.CLOSED);

        replies.reply(ada, token, "One more thing.");
        replies.reply(ada, token, "One more thing.");

        var detail = messages.open(ada, token).orElseThrow();
        assertThat(detail.cases()).hasSize(2);
        assertThat(detail.summary())
                .returns(RequestState.OPEN, RequestSummary::state)
                .returns(detail.cases().get(1), RequestSummary::runningCase);
        assertThat(running(detail.cases().get(1))).isOne();
        assertThat(detail.messages()).extracting(MessageView::text).containsExactly("One more thing.", "Thank you.");
        assertThat(ledger.of(reference)).extracting(Entry::step).contains(Step.REOPENED);
    }

    @Test
    void a_reply_later_than_seven_days_is_refused() {
        var reference = send("FEEDBACK", "Thank you.");
        String token = messages.summary(reference).token();
        end(reference);
        ClockUtil.setCurrentTime(Date.from(
                ClockUtil.getCurrentTime().toInstant().plus(Duration.ofDays(7)).plusSeconds(60)));

        assertThatThrownBy(() -> replies.reply(ada, token, "Hello?")).isInstanceOf(ReplyTooLateException.class);
    }

    @Test
    void a_withdrawn_routine_message_closes_with_a_note() {
        var reference = send("FEEDBACK", "Thank you.");
        String token = messages.summary(reference).token();

        withdrawals.withdraw(ada, token);

        assertThat(ledger.of(reference))
                .filteredOn(entry -> entry.step() == Step.CLOSED)
                .extracting(Entry::detail)
                .containsExactly("WITHDRAWN");
        assertThat(messages.open(ada, token).orElseThrow().messages())
                .extracting(MessageView::text)
                .first()
                .asString()
                .startsWith("You told us that you need no answer any more");
        assertThatThrownBy(() -> withdrawals.withdraw(ada, token)).isInstanceOf(WithdrawalTooLateException.class);
    }

    @Test
    void a_second_message_about_the_same_joins_the_first() {
        var first = send("FEEDBACK", "Thank you.");
        assess(first);
        var second = send("FEEDBACK", "And one more.");
        assess(second);

        assertThat(messages.summary(second).token())
                .isEqualTo(messages.summary(first).token());
        assertThat(cases.triageView(first).words()).isEqualTo("Thank you.\n\nAnd one more.");
        assertThat(running(second)).isZero();
    }

    @Test
    void a_further_problem_is_a_case_of_its_own_and_no_request_of_its_own() {
        var reference = send("FEEDBACK", "Thank you.");

        var further = splitting.split(reference, "nina", "Also asks about a letter. 🦵");

        assertThat(running(further)).isOne();
        assertThat(messages.requestsOf(ada))
                .extracting(RequestSummary::reference)
                .doesNotContain(further);
        assertThat(messages.open(ada, messages.summary(reference).token())
                        .orElseThrow()
                        .messages())
                .extracting(MessageView::author)
                .containsExactly(MessageView.Author.NOTED_BY_STAFF, MessageView.Author.PATIENT);
    }

    @Test
    void strangers_see_nothing_and_do_nothing() {
        String token = messages.summary(send("FEEDBACK", "Thank you.")).token();
        var chao = accounts.findByEmail("chao@example.org").orElseThrow();

        assertThat(messages.find(chao, token)).isEmpty();
        assertThatThrownBy(() -> replies.reply(chao, token, "Hello")).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> withdrawals.withdraw(chao, token)).isInstanceOf(NotAllowedException.class);
    }

    @Test
    void a_person_out_of_reach_stays_out_of_reach() {
        var answers = answers("FEEDBACK", "My neighbour needs help.");
        answers.put("aboutPatient", "NO_RIGHT");

        var reference = submit(answers);

        assertThat(cases.triageView(reference).proxyWithoutRight()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"🦵👩‍⚕️", "مرحبا", "<script>alert('x')</script>", "${1+1} '; drop table message; --"})
    void what_was_written_is_shown_as_it_was_written(String words) {
        assertThat(cases.triageView(send("FEEDBACK", words)).words()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\0b"})
    void what_cannot_be_stored_is_refused_in_a_sentence(String words) {
        assertThatThrownBy(() -> send("FEEDBACK", words)).isInstanceOf(FormRejectedException.class);
        assertThatThrownBy(() -> send("FEEDBACK", "x".repeat(100_000))).isInstanceOf(FormRejectedException.class);
    }

    private Reference send(String topic, String text) {
        return submit(answers(topic, text));
    }

    private Reference submit(Map<String, Object> answers) {
        return startForms.submit(Messages.PROCESS, Submitter.patient(ada.toString(), Locale.ENGLISH), answers);
    }

    private Map<String, Object> answers(String topic, String text) {
        var self = accounts.peopleFor(ada).get(0).patient();
        return new HashMap<>(Map.of(
                "rf_none",
                true,
                "aboutPatient",
                self.toString(),
                "topic",
                topic,
                "messageText",
                text,
                "preferMyDoctor",
                "SOONEST",
                "selfUrgency",
                "NO_RUSH"));
    }

    private void assess(Reference reference) {
        managementService
                .createJobQuery()
                .processInstanceId(runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference.value())
                        .singleResult()
                        .getId())
                .activityId("StartEvent_MessageReceived")
                .list()
                .forEach(job -> managementService.executeJob(job.getId()));
    }

    private void end(Reference reference) {
        runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .rootProcessInstances()
                .list()
                .forEach(instance -> runtimeService.deleteProcessInstance(instance.getId(), "test is over"));
    }

    private long running(Reference reference) {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .count();
    }
}
