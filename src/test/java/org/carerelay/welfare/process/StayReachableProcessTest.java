package org.carerelay.welfare.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.carerelay.support.RunningCase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code processes/welfare/StayReachableProcess.bpmn}, every node and flow. */
@DisplayName("Choosing to be reached")
class StayReachableProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = WelfareModels.coverageOf("StayReachableProcess");

    @Test
    void is_done_with_its_form() {
        WelfareModels.deployOnce(ENGINE.getProcessEngine());

        var choice = RunningCase.start(ENGINE.getProcessEngine(), "StayReachableProcess", Map.of());

        assertThat(choice.path()).contains("EndEvent_ChoiceKept");
        choice.isOver();
    }
}
