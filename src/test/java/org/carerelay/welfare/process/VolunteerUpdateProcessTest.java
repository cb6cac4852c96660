package org.carerelay.welfare.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.carerelay.support.FixedSla;
import org.carerelay.support.RunningCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code processes/welfare/VolunteerUpdateProcess.bpmn}, every node and flow. */
@DisplayName("What a patient tells unasked")
class VolunteerUpdateProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = WelfareModels.coverageOf("VolunteerUpdateProcess");

    @BeforeEach
    void deploy() {
        WelfareModels.deployOnce(ENGINE.getProcessEngine());
    }

    @Test
    void waits_for_the_own_doctor_and_is_told_to_be_read() {
        WelfareModels.answers("SAME");

        RunningCase told = tell();
        assertThat(told.usersOf("ReviewUpdate")).contains("paula");
        assertThat(told.task("ReviewUpdate").getFollowUpDate()).isEqualTo(FixedSla.DUE);
        told.complete("ReviewUpdate", "stopAsking", false);

        assertThat(WelfareModels.DONE).containsExactly("tell");
        assertThat(told.path()).contains("EndEvent_Reviewed");
        told.isOver();
    }

    @Test
    void goes_to_the_nurses_when_it_is_worse() {
        WelfareModels.answers("WORSE");

        RunningCase told = tell();

        assertThat(WelfareModels.DONE).containsExactly("triage");
        assertThat(told.path()).contains("EndEvent_PassedToTriage");
        told.isOver();
    }

    private static RunningCase tell() {
        return RunningCase.start(
                ENGINE.getProcessEngine(),
                "VolunteerUpdateProcess",
                Map.of(
                        "urgency",
                        "ROUTINE",
                        "category",
                        "WELFARE",
                        "clinician",
                        "paula",
                        "patientRef",
                        "7e0c6a4e-3a53-4f36-a3c1-0a4b8a3f8b11",
                        "roundsLeft",
                        0,
                        "welfareResult",
                        "NONE"));
    }
}
