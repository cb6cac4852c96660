package org.carerelay.welfare.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.carerelay.support.FixedSla;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code processes/welfare/ReviewUpdateProcess.bpmn}, every node and flow. */
@DisplayName("The review of an update")
class ReviewUpdateProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = WelfareModels.coverageOf("ReviewUpdateProcess");

    @BeforeEach
    void deploy() {
        WelfareModels.deployOnce(ENGINE.getProcessEngine());
    }

    @Test
    void is_held_for_the_physician_who_asked_and_told_to_the_patient() {
        var review = WelfareModels.start(ENGINE.getProcessEngine(), "ReviewUpdateProcess", 2, "CALL");

        assertThat(review.usersOf("ReviewUpdate")).contains("paula");
        assertThat(review.task("ReviewUpdate").getFollowUpDate()).isEqualTo(FixedSla.DUE);
        review.complete("ReviewUpdate", "stopAsking", false);

        assertThat(WelfareModels.DONE).containsExactly("tell");
        review.isOver();
    }

    @Test
    void gets_cover_and_help_while_it_waits() {
        var review = WelfareModels.start(ENGINE.getProcessEngine(), "ReviewUpdateProcess", 2, "CALL");

        review.fire("BoundaryEvent_ReviewUpdateUnread").fire("BoundaryEvent_ReviewUpdateLate");
        review.complete("ReviewUpdate", "stopAsking", true);

        assertThat(WelfareModels.DONE).containsExactly("cover", "help", "tell");
        review.isOver();
    }
}
