package org.carerelay.messaging.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.carerelay.support.RunningCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code processes/messaging/BookVisitProcess.bpmn}, every node and flow. */
@DisplayName("A visit")
class BookVisitProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = TriageModels.coverageOf("BookVisitProcess");

    @BeforeEach
    void begin() {
        TriageModels.deployOnce(ENGINE.getProcessEngine());
        TriageModels.forget();
    }

    @Test
    void ends_when_it_is_booked() {
        var visit = wanted();

        visit.complete("BookVisit", "booking", "BOOKED");

        assertThat(visit.path()).contains("EndEvent_VisitBooked");
        visit.isOver();
    }

    @Test
    void is_squeezed_in_when_the_nurse_says_so() {
        var visit = wanted();
        visit.complete("BookVisit", "booking", "NO_SLOT");

        visit.complete("FindAnotherWay", "otherWay", "OVERBOOK");

        assertThat(visit.openTasks()).containsExactly("Task_BookVisit");
    }

    @Test
    void is_looked_for_again_when_the_patient_can_wait() {
        var visit = wanted();
        visit.complete("BookVisit", "booking", "NO_SLOT");
        visit.complete("FindAnotherWay", "otherWay", "WAIT_LIST");

        visit.fire("Event_LookAgain");

        assertThat(visit.openTasks()).containsExactly("Task_BookVisit");
    }

    @Test
    void ends_when_the_patient_goes_elsewhere() {
        var visit = wanted();
        visit.complete("BookVisit", "booking", "NO_SLOT");

        visit.complete("FindAnotherWay", "otherWay", "URGENT_CARE");

        assertThat(visit.path()).contains("EndEvent_SentElsewhere");
        visit.isOver();
    }

    @Test
    void gets_help_at_every_step() {
        var visit = wanted();
        visit.fire("BoundaryEvent_BookVisitLate").complete("BookVisit", "booking", "NO_SLOT");

        visit.fire("BoundaryEvent_FindAnotherWayLate");

        assertThat(TriageModels.DONE).containsExactly("add help to Task_BookVisit", "add help to Task_FindAnotherWay");
        assertThat(visit.groupsOf("FindAnotherWay")).containsExactly("triage-nurse");
    }

    private static RunningCase wanted() {
        return start(Map.of("urgency", "ROUTINE", "visitNeededWithin", "TWO_WEEKS"));
    }

    private static RunningCase start(Map<String, Object> routing) {
        return RunningCase.start(ENGINE.getProcessEngine(), "BookVisitProcess", routing);
    }
}
