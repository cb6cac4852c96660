package org.carerelay.messaging.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.carerelay.kernel.Reference;
import org.carerelay.platform.engine.EngineEvent;
import org.carerelay.platform.engine.EngineEvent.ProcessEnded;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What patients do, and the processes that wait for it. */
@DisplayName("What a patient does")
class EngineCasesTest {

    private static final Map<String, Object> ANSWERED = Map.of("disposition", "ANSWER_NOW", "actionNeeded", false);
    private static final Map<String, Object> QUESTION =
            Map.of("disposition", "OTHER", "otherDisposition", "NEED_INFO", "actionNeeded", false);

    private static TriageEngine triage;

    @BeforeAll
    static void start() {
        triage = new TriageEngine();
    }

    @AfterEach
    void forget() {
        triage.forget();
    }

    @AfterAll
    static void stop() {
        triage.close();
    }

    @Test
    void moves_a_case_on_that_waits_for_the_answer_to_a_question() {
        var reference = triage.assessed();
        triage.complete("Task_TriageMessage", QUESTION);

        assertThat(triage.cases().patientReplied(reference)).isTrue();

        assertThat(TriageModels.DONE).containsExactly("publishQuestion");
        assertThat(triage.openTasks()).containsExactly("Task_TriageMessage");
    }

    @Test
    void brings_a_case_back_to_the_nurse_when_the_answer_was_not_read_yet() {
        var reference = triage.assessed();
        triage.complete("Task_TriageMessage", ANSWERED);

        assertThat(triage.cases().patientReplied(reference)).isTrue();

        assertThat(triage.openTasks()).containsExactly("Task_TriageMessage");
        assertThat(triage.running("FollowReplyProcess")).isZero();
    }

    @Test
    void brings_a_case_back_to_the_nurse_in_the_quiet_week() {
        var reference = triage.assessed();
        triage.complete("Task_TriageMessage", ANSWERED);
        triage.cases().answerRead(reference);

        assertThat(triage.cases().patientReplied(reference)).isTrue();

        assertThat(triage.openTasks()).containsExactly("Task_TriageMessage");
    }

    @Test
    void lets_a_case_be_that_a_nurse_is_working_on() {
        var reference = triage.assessed();

        assertThat(triage.cases().patientReplied(reference)).isFalse();
        triage.cases().answerRead(reference);

        assertThat(triage.openTasks()).containsExactly("Task_TriageMessage");
    }

    @Test
    void is_no_error_when_the_case_has_ended_or_never_was() {
        var reference = Reference.next("MSG");

        assertThat(triage.cases().patientReplied(reference)).isFalse();
        assertThat(triage.cases().withdrawalRequested(reference)).isFalse();
        triage.cases().answerRead(reference);
    }

    @Test
    void touches_no_other_case() {
        var mine = triage.assessed();
        triage.complete("Task_TriageMessage", ANSWERED);
        triage.assessed();
        triage.complete("Task_TriageMessage", ANSWERED);

        triage.cases().patientReplied(mine);

        assertThat(triage.openTasks()).containsExactly("Task_TriageMessage");
        assertThat(triage.running("FollowReplyProcess")).isOne();
    }

    @Test
    void closes_the_case_a_quiet_week_after_the_answer_was_read() {
        var reference = triage.assessed();
        triage.complete("Task_TriageMessage", ANSWERED);
        triage.cases().answerRead(reference);

        triage.fire("Event_QuietWeek");

        assertThat(triage.ends())
                .extracting(ProcessEnded::reference, ProcessEnded::endState, ProcessEnded::stopped)
                .containsExactly(tuple(reference, "RESOLVED_REPLY", false));
        assertThat(triage.leftBehind()).isZero();
    }

    @Test
    void reminds_twice_and_closes_a_question_that_stays_unanswered() {
        triage.assessed();
        triage.complete("Task_TriageMessage", QUESTION);

        triage.fire("BoundaryEvent_FirstReminder");
        triage.fire("BoundaryEvent_SecondReminder");
        triage.fire("BoundaryEvent_NoAnswer");

        assertThat(TriageModels.DONE)
                .containsExactly("publishQuestion", "remindPatient", "remindPatient", "closeUnanswered");
        assertThat(triage.ends()).extracting(ProcessEnded::endState).containsExactly("CLOSED_NO_PATIENT_REPLY");
        assertThat(triage.leftBehind()).isZero();
    }

    @Test
    void closes_at_once_when_withdrawn_before_anybody_has_read_it() {
        var reference = triage.received();

        assertThat(triage.cases().withdrawalRequested(reference)).isTrue();

        assertWithdrawn(reference);
    }

    @Test
    void closes_at_once_when_withdrawn_while_a_nurse_has_it() {
        var reference = triage.assessed();

        assertThat(triage.cases().withdrawalRequested(reference)).isTrue();

        assertWithdrawn(reference);
    }

    @Test
    void ends_called_processes_too_when_withdrawn() {
        var reference = triage.assessed();
        triage.complete("Task_TriageMessage", Map.of("disposition", "CALL_PATIENT", "actionNeeded", false));
        assertThat(triage.running("CallPatientProcess")).isOne();

        triage.cases().withdrawalRequested(reference);

        assertWithdrawn(reference);
    }

    @Test
    void waits_for_the_call_of_a_nurse_when_something_urgent_is_withdrawn() {
        TriageModels.ANSWERS.put("wordsFound", true);
        var reference = triage.assessed();

        triage.cases().withdrawalRequested(reference);

        assertThat(triage.openTasks()).containsExactlyInAnyOrder("Task_TriageMessage", "Task_ConfirmWithdrawal");
        triage.complete("Task_ConfirmWithdrawal", Map.of("withdrawalConfirmed", "YES"));
        assertWithdrawn(reference);
    }

    @Test
    void goes_on_when_the_nurse_finds_that_it_must() {
        TriageModels.ANSWERS.put("wordsFound", true);
        var reference = triage.assessed();
        triage.cases().withdrawalRequested(reference);

        triage.complete("Task_ConfirmWithdrawal", Map.of("withdrawalConfirmed", "NO"));

        assertThat(triage.openTasks()).containsExactly("Task_TriageMessage");
        assertThat(triage.ends()).isEmpty();
        assertThat(triage.cases().withdrawalRequested(reference)).isTrue();
    }

    @Test
    void keeps_the_safety_call_running_until_a_withdrawn_emergency_is_confirmed() {
        TriageModels.ANSWERS.put("ticked", List.of("rf_chest"));
        var reference = triage.assessed();
        triage.cases().withdrawalRequested(reference);
        assertThat(triage.openTasks()).containsExactlyInAnyOrder("Task_SafetyCall", "Task_ConfirmWithdrawal");

        triage.complete("Task_ConfirmWithdrawal", Map.of("withdrawalConfirmed", "YES"));

        assertWithdrawn(reference);
    }

    @Test
    void leaves_no_task_for_a_withdrawal_that_came_with_the_last_step() {
        TriageModels.ANSWERS.put("wordsFound", true);
        var reference = triage.assessed();
        triage.cases().withdrawalRequested(reference);
        triage.complete("Task_TriageMessage", ANSWERED);
        triage.cases().answerRead(reference);

        triage.fire("Event_QuietWeek");

        assertThat(triage.openTasks()).containsExactly("Task_ConfirmWithdrawal");
        triage.complete("Task_ConfirmWithdrawal", Map.of("withdrawalConfirmed", "NO"));
        assertThat(triage.leftBehind()).isZero();
    }

    @Test
    void joins_an_open_message_and_ends() {
        TriageModels.ANSWERS.put("bundled", true);

        var reference = triage.assessed();

        assertThat(TriageModels.DONE).containsExactly("addToOpenMessage");
        assertThat(triage.ends())
                .extracting(EngineEvent::reference, ProcessEnded::endState)
                .containsExactly(tuple(reference, "MERGED_INTO_THREAD"));
        assertThat(triage.leftBehind()).isZero();
    }

    @Test
    void starts_a_review_of_conduct_beside_the_case() {
        triage.cases().startConductReview(Reference.next("CON"));

        assertThat(triage.openTasks()).containsExactly("Task_ReviewConduct");
    }

    private void assertWithdrawn(Reference reference) {
        assertThat(TriageModels.DONE).last().isEqualTo("closeWithdrawn");
        assertThat(triage.ends())
                .extracting(EngineEvent::reference, EngineEvent::stage, ProcessEnded::endState, ProcessEnded::stopped)
                .containsExactly(tuple(reference, "EndEvent_Withdrawn", "WITHDRAWN", false));
        assertThat(triage.openTasks()).isEmpty();
        assertThat(triage.leftBehind()).isZero();
    }
}
