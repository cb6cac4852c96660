package org.carerelay.messaging.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.carerelay.support.RunningCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code processes/messaging/EmergencyRedirectProcess.bpmn}, every node and flow. */
@DisplayName("An emergency")
class EmergencyRedirectProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = TriageModels.coverageOf("EmergencyRedirectProcess");

    @BeforeEach
    void begin() {
        TriageModels.deployOnce(ENGINE.getProcessEngine());
        TriageModels.forget();
    }

    @Test
    void is_followed_up_on_the_next_working_day_when_help_is_on_the_way() {
        var emergency = reported();

        emergency.complete("SafetyCall", "emergencyOutcome", "AMBULANCE_CALLED");
        assertThat(emergency.openTasks()).containsExactly("Task_FollowUpEmergency");
        assertThat(emergency.task("FollowUpEmergency").getFollowUpDate()).isNotNull();
        emergency.complete("FollowUpEmergency");

        assertThat(emergency.path()).contains("EndEvent_HandedOver");
        emergency.isOver();
    }

    @Test
    void ends_with_its_new_urgency_when_the_patient_is_safe() {
        var emergency = reported();

        emergency.complete("SafetyCall", "emergencyOutcome", "SAFE_DOWNGRADED", "urgency", "SAME_DAY");

        assertThat(emergency.path()).contains("EndEvent_SafeForNow").doesNotContain("Task_FollowUpEmergency");
        emergency.isOver();
    }

    @Test
    void comes_to_the_clinician_on_call_after_three_tries() {
        var emergency = reported();
        emergency.complete("SafetyCall", "emergencyOutcome", "NO_ANSWER").fire("Event_NextTry");
        emergency.complete("SafetyCall", "emergencyOutcome", "NO_ANSWER").fire("Event_NextTry");

        emergency.complete("SafetyCall", "emergencyOutcome", "NO_ANSWER");

        assertThat(emergency.groupsOf("DecideWelfareCheck")).containsExactly("oncall-clinician");
        emergency.complete("DecideWelfareCheck", "emergencyOutcome", "UNREACHED_WELFARE_CHECK");
        assertThat(emergency.openTasks()).containsExactly("Task_FollowUpEmergency");
    }

    @Test
    void gets_help_at_every_step() {
        var emergency = reported();
        emergency.fire("BoundaryEvent_SafetyCallLate");
        for (int call = 1; call <= 3; call++) {
            emergency.complete("SafetyCall", "emergencyOutcome", "NO_ANSWER");
            if (call < 3) {
                emergency.fire("Event_NextTry");
            }
        }
        emergency.fire("BoundaryEvent_DecideWelfareCheckLate");
        emergency.complete("DecideWelfareCheck", "emergencyOutcome", "UNREACHED_DOCUMENTED");

        emergency.fire("BoundaryEvent_FollowUpEmergencyLate");

        assertThat(TriageModels.DONE)
                .containsExactly(
                        "add help to Task_SafetyCall",
                        "add help to Task_DecideWelfareCheck",
                        "add help to Task_FollowUpEmergency");
    }

    private static RunningCase reported() {
        return start(Map.of("urgency", "EMERGENCY", "attempts", 0));
    }

    private static RunningCase start(Map<String, Object> routing) {
        return RunningCase.start(ENGINE.getProcessEngine(), "EmergencyRedirectProcess", routing);
    }
}
