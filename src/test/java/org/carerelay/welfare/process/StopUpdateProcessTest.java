package org.carerelay.welfare.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.carerelay.support.RunningCase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code processes/welfare/StopUpdateProcess.bpmn}, every node and flow. */
@DisplayName("Stopping a welfare update")
class StopUpdateProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = WelfareModels.coverageOf("StopUpdateProcess");

    @Test
    void is_done_with_its_form() {
        WelfareModels.deployOnce(ENGINE.getProcessEngine());

        var stop = RunningCase.start(ENGINE.getProcessEngine(), "StopUpdateProcess", Map.of());

        assertThat(stop.path()).contains("EndEvent_AskedNoMore");
        stop.isOver();
    }
}
