package org.carerelay.welfare.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.carerelay.support.RunningCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code processes/welfare/WelfareUpdateProcess.bpmn}, every node and flow. */
@DisplayName("A welfare update")
class WelfareUpdateProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = WelfareModels.coverageOf("WelfareUpdateProcess");

    @BeforeEach
    void deploy() {
        WelfareModels.deployOnce(ENGINE.getProcessEngine());
    }

    @ParameterizedTest
    @ValueSource(strings = {"BETTER", "SAME"})
    void waits_for_the_physician_when_it_can_wait(String trend) {
        var update = asked(1, "CALL");
        WelfareModels.answers(trend);

        update.receive("UpdateAnswered");

        assertThat(update.openTasks()).containsExactly("Task_ReviewUpdate");
        update.complete("ReviewUpdate", "stopAsking", false);
        assertThat(WelfareModels.DONE).containsExactly("ask", "tell");
        assertThat(update.path()).contains("EndEvent_Reviewed");
        update.isOver();
    }

    @Test
    void goes_to_triage_when_the_patient_is_worse() {
        var update = asked(3, "CALL");
        WelfareModels.answers("WORSE");

        update.receive("UpdateAnswered");

        assertThat(WelfareModels.DONE).containsExactly("ask", "triage");
        assertThat(update.path()).contains("EndEvent_PassedToTriage");
        update.isOver();
    }

    @Test
    void is_asked_as_often_as_was_planned() {
        var update = asked(2, "CALL");
        WelfareModels.answers("SAME");
        update.receive("UpdateAnswered").complete("ReviewUpdate", "stopAsking", false);

        update.fire("Event_AskDue").receive("UpdateAnswered").complete("ReviewUpdate", "stopAsking", false);

        assertThat(WelfareModels.DONE).containsExactly("ask", "tell", "ask", "tell");
        update.isOver();
    }

    @Test
    void is_asked_no_more_when_the_physician_knows_enough() {
        var update = asked(5, "CALL");
        WelfareModels.answers("BETTER");

        update.receive("UpdateAnswered").complete("ReviewUpdate", "stopAsking", true);

        update.isOver();
    }

    @Test
    void that_nobody_answers_is_reminded_and_then_a_nurse_calls() {
        var update = silent("CALL");

        assertThat(update.groupsOf("CallSilentPatient")).containsExactly("triage-nurse");
        update.fire("BoundaryEvent_CallSilentPatientLate");
        update.complete("CallSilentPatient", "welfareResult", "NO_ANSWER")
                .complete("ReviewUpdate", "stopAsking", false);

        assertThat(WelfareModels.DONE).containsExactly("ask", "remind", "help", "tell");
        assertThat(update.path()).contains("EndEvent_NoAnswerCalled");
        update.isOver();
    }

    @Test
    void goes_to_triage_when_the_nurse_hears_that_it_is_worse() {
        var update = silent("CALL");

        update.complete("CallSilentPatient", "welfareResult", "WORSE");

        assertThat(WelfareModels.DONE).containsExactly("ask", "remind", "triage");
        update.isOver();
    }

    @Test
    void is_reviewed_when_the_nurse_hears_that_it_can_wait() {
        var update = silent("CALL");

        update.complete("CallSilentPatient", "welfareResult", "NO_CHANGE")
                .complete("ReviewUpdate", "stopAsking", false);

        assertThat(update.path()).contains("EndEvent_Reviewed");
        update.isOver();
    }

    @Test
    void that_nobody_has_to_call_about_ends_when_its_time_is_over() {
        var update = silent("REMIND");

        update.fire("Event_StopWaiting");

        assertThat(update.path()).contains("EndEvent_Expired");
        update.isOver();
    }

    @Test
    void takes_the_nurses_call_away_when_the_patient_answers_after_all() {
        var update = silent("CALL");
        WelfareModels.answers("SAME");

        update.receive("UpdateAnswered");

        assertThat(update.openTasks()).containsExactly("Task_ReviewUpdate");
    }

    @Test
    void stops_with_all_its_tasks_and_timers_when_staff_ask_no_more() {
        var update = silent("CALL");

        update.receive("UpdateStopped");

        assertThat(update.path()).contains("EndEvent_UpdateStopped");
        update.isOver();
    }

    @Test
    void stops_also_while_the_physician_has_the_answer() {
        var update = asked(1, "CALL");
        WelfareModels.answers("SAME");
        update.receive("UpdateAnswered");

        update.receive("UpdateStopped");

        update.isOver();
    }

    private static RunningCase asked(int times, String ifSilent) {
        return WelfareModels.start(ENGINE.getProcessEngine(), "WelfareUpdateProcess", times, ifSilent)
                .fire("Event_AskDue");
    }

    private static RunningCase silent(String ifSilent) {
        return asked(1, ifSilent).fire("Event_ReminderDue").fire("Event_SilenceOver");
    }
}
