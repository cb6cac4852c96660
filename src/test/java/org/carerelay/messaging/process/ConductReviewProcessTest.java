package org.carerelay.messaging.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.carerelay.support.RunningCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code processes/messaging/ConductReviewProcess.bpmn}, every node and flow. */
@DisplayName("A review of conduct")
class ConductReviewProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = TriageModels.coverageOf("ConductReviewProcess");

    @BeforeEach
    void begin() {
        TriageModels.deployOnce(ENGINE.getProcessEngine());
        TriageModels.forget();
    }

    @Test
    void ends_when_the_practice_manager_has_decided() {
        var review = start(Map.of("urgency", "ADMIN"));
        assertThat(review.groupsOf("ReviewConduct")).containsExactly("practice-manager");

        review.complete("ReviewConduct");

        assertThat(review.path()).contains("EndEvent_ConductReviewed");
        review.isOver();
    }

    @Test
    void gets_help_when_it_waits() {
        var review = start(Map.of("urgency", "ADMIN"));

        review.fire("BoundaryEvent_ReviewConductLate");

        assertThat(TriageModels.DONE).containsExactly("add help to Task_ReviewConduct");
    }

    private static RunningCase start(Map<String, Object> routing) {
        return RunningCase.start(ENGINE.getProcessEngine(), "ConductReviewProcess", routing);
    }
}
