package org.carerelay.messaging.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.carerelay.support.RunningCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code processes/messaging/UrgencyReviewProcess.bpmn}, every node and flow. */
@DisplayName("The weekly review of urgencies")
class UrgencyReviewProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = TriageModels.coverageOf("UrgencyReviewProcess");

    @BeforeEach
    void begin() {
        TriageModels.deployOnce(ENGINE.getProcessEngine());
        TriageModels.forget();
    }

    @Test
    void starts_by_itself_every_monday() {
        var timer = ENGINE.getProcessEngine()
                .getManagementService()
                .createJobQuery()
                .activityId("StartEvent_WeekOver")
                .singleResult();

        assertThat(timer.getDuedate()).hasDayOfWeek(2).hasHourOfDay(7);
    }

    @Test
    void shows_the_practice_manager_what_was_lowered() {
        TriageModels.ANSWERS.put("lowered", 2);

        var review = start(Map.of());

        assertThat(review.groupsOf("ReviewUrgencies")).containsExactly("practice-manager");
        review.fire("BoundaryEvent_ReviewUrgenciesLate").complete("ReviewUrgencies");
        assertThat(review.path()).contains("EndEvent_UrgenciesReviewed");
        review.isOver();
    }

    @Test
    void asks_nobody_when_nothing_was_lowered() {
        var review = start(Map.of());

        assertThat(review.path()).contains("EndEvent_NoneLowered");
        review.isOver();
    }

    private static RunningCase start(Map<String, Object> routing) {
        return RunningCase.start(ENGINE.getProcessEngine(), "UrgencyReviewProcess", routing);
    }
}
