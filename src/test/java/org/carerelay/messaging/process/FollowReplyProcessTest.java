package org.carerelay.messaging.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.carerelay.support.RunningCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code processes/messaging/FollowReplyProcess.bpmn}, every node and flow. */
@DisplayName("An answer")
class FollowReplyProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = TriageModels.coverageOf("FollowReplyProcess");

    @BeforeEach
    void begin() {
        TriageModels.deployOnce(ENGINE.getProcessEngine());
        TriageModels.forget();
    }

    @Test
    void closes_seven_quiet_days_after_it_was_read() {
        var answer = published("ROUTINE", false);

        answer.receive("AnswerRead").fire("Event_QuietWeek");

        assertThat(answer.path()).contains("EndEvent_Quiet");
        answer.isOver();
    }

    @Test
    void can_be_answered_by_the_patient_within_the_week() {
        var answer = published("ROUTINE", false);

        answer.receive("AnswerRead").receive("PatientReplied", "patientReplied", true);

        assertThat(answer.path()).contains("Event_PatientReplied", "EndEvent_Replied");
        answer.isOver();
    }

    @Test
    void can_be_answered_before_it_counts_as_read() {
        var answer = published("ROUTINE", false);

        answer.receive("PatientReplied", "patientReplied", true);

        assertThat(answer.path()).contains("BoundaryEvent_RepliedUnread");
        answer.isOver();
    }

    @Test
    void is_brought_to_mind_once_and_then_left_alone() {
        var answer = published("ROUTINE", false);

        answer.fire("Event_StillUnread").fire("Event_StopReminding");

        assertThat(TriageModels.DONE).containsExactly("remindPatient");
        assertThat(answer.path()).contains("EndEvent_Unread");
        answer.isOver();
    }

    @Test
    void is_read_out_by_phone_at_once_when_the_patient_must_act_today() {
        var answer = published("SAME_DAY", true);

        answer.fire("Event_StillUnread");
        answer.fire("BoundaryEvent_CallAboutReplyLate");
        answer.complete("CallAboutReply");

        assertThat(TriageModels.DONE).containsExactly("add help to Task_CallAboutReply");
        answer.isOver();
    }

    @Test
    void is_read_out_by_phone_later_when_the_patient_must_act() {
        var answer = published("ROUTINE", true);

        answer.fire("Event_StillUnread").fire("Event_CallDue");
        answer.complete("CallAboutReply");

        answer.isOver();
    }

    @Test
    void takes_the_call_off_the_list_when_the_patient_reads_it_in_the_meantime() {
        var answer = published("SAME_DAY", true);
        answer.fire("Event_StillUnread");

        answer.receive("AnswerRead");

        assertThat(answer.openTasks()).isEmpty();
    }

    private static RunningCase published(String urgency, boolean actionNeeded) {
        return start(Map.of("urgency", urgency, "actionNeeded", actionNeeded));
    }

    private static RunningCase start(Map<String, Object> routing) {
        return RunningCase.start(ENGINE.getProcessEngine(), "FollowReplyProcess", routing);
    }
}
