package org.carerelay.messaging.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.carerelay.support.RunningCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code processes/messaging/CallPatientProcess.bpmn}, every node and flow. */
@DisplayName("A call to a patient")
class CallPatientProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = TriageModels.coverageOf("CallPatientProcess");

    @BeforeEach
    void begin() {
        TriageModels.deployOnce(ENGINE.getProcessEngine());
        TriageModels.forget();
    }

    @Test
    void ends_when_the_patient_was_reached() {
        var call = wanted("SAME_DAY");

        call.complete("CallPatient", "callOutcome", "REACHED", "nextStep", "ANSWER");

        assertThat(call.path()).contains("EndEvent_Reached");
        call.isOver();
    }

    @Test
    void ends_when_the_patient_does_not_want_to_talk() {
        var call = wanted("SAME_DAY");

        call.complete("CallPatient", "callOutcome", "REFUSED", "nextStep", "TRIAGE");

        assertThat(call.path()).contains("EndEvent_Reached");
    }

    @Test
    void is_tried_again_after_a_pause_when_nobody_answers() {
        var call = wanted("URGENT");

        call.complete("CallPatient", "callOutcome", "NO_ANSWER");
        assertThat(call.openTasks()).isEmpty();
        call.fire("Event_NextTry");

        assertThat(call.openTasks()).containsExactly("Task_CallPatient");
    }

    @Test
    void goes_back_to_triage_after_the_third_try() {
        var call = wanted("URGENT");
        call.complete("CallPatient", "callOutcome", "NO_ANSWER").fire("Event_NextTry");
        call.complete("CallPatient", "callOutcome", "LEFT_MESSAGE").fire("Event_NextTry");

        call.complete("CallPatient", "callOutcome", "NO_ANSWER");

        assertThat(call.path()).contains("EndEvent_NotReached");
        call.isOver();
    }

    @Test
    void gets_help_while_the_task_stays_open() {
        var call = wanted("ROUTINE");

        call.fire("BoundaryEvent_CallPatientLate");

        assertThat(TriageModels.DONE).containsExactly("add help to Task_CallPatient");
        assertThat(call.openTasks()).containsExactly("Task_CallPatient");
        assertThat(call.groupsOf("CallPatient")).containsExactly("triage-nurse");
    }

    private static RunningCase wanted(String urgency) {
        return start(Map.of("urgency", urgency, "attempts", 0));
    }

    private static RunningCase start(Map<String, Object> routing) {
        return RunningCase.start(ENGINE.getProcessEngine(), "CallPatientProcess", routing);
    }
}
