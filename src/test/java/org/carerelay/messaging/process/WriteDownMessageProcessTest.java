package org.carerelay.messaging.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.carerelay.support.RunningCase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code processes/messaging/WriteDownMessageProcess.bpmn}, every node and flow. */
@DisplayName("A message that was written down")
class WriteDownMessageProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = TriageModels.coverageOf("WriteDownMessageProcess");

    @Test
    void is_passed_to_triage_at_once() {
        TriageModels.deployOnce(ENGINE.getProcessEngine());
        TriageModels.forget();

        var written = RunningCase.start(
                ENGINE.getProcessEngine(), "WriteDownMessageProcess", Map.of("message", "MSG-7F3K9Q2M"));

        assertThat(TriageModels.DONE).containsExactly("startMessageTriage");
        assertThat(written.path()).contains("EndEvent_PassedToTriage");
        written.isOver();
    }
}
