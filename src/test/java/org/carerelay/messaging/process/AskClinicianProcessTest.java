package org.carerelay.messaging.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.carerelay.support.FixedSla;
import org.carerelay.support.RunningCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code processes/messaging/AskClinicianProcess.bpmn}, every node and flow. */
@DisplayName("A question to a clinician")
class AskClinicianProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = TriageModels.coverageOf("AskClinicianProcess");

    @BeforeEach
    void begin() {
        TriageModels.deployOnce(ENGINE.getProcessEngine());
        TriageModels.forget();
    }

    @Test
    void is_answered_at_once_by_a_physician() {
        var question = asked("ROUTINE");

        assertThat(question.groupsOf("AnswerAsClinician")).containsExactly("physician");
        question.complete("AnswerAsClinician", "answerType", "REPLY");

        assertThat(question.path()).contains("EndEvent_ClinicianAnswered").doesNotContain("Task_SendReply");
        question.isOver();
    }

    @Test
    void goes_to_the_clinician_on_call_when_it_is_urgent() {
        assertThat(asked("URGENT").groupsOf("AnswerAsClinician")).containsExactly("oncall-clinician");
    }

    @Test
    void waits_for_the_own_clinician_and_goes_to_the_cover_in_time() {
        TriageModels.PLAN.put("clinicianState", "PROTECTED");
        TriageModels.PLAN.put("inTime", true);
        var question = start(Map.of("urgency", "ROUTINE", "clinician", "paula"));
        assertThat(question.task("AnswerAsClinician").getFollowUpDate()).isEqualTo(FixedSla.DUE);

        question.fire("BoundaryEvent_AnswerAsClinicianUnread");

        assertThat(TriageModels.DONE).containsExactly("call cover for Task_AnswerAsClinician");
        question.complete("AnswerAsClinician", "answerType", "REPLY").isOver();
    }

    @Test
    void about_a_controlled_medicine_is_for_the_own_clinician_alone() {
        TriageModels.PLAN.put("clinicianState", "OFF");

        var question = start(Map.of("urgency", "ROUTINE", "clinician", "paula", "taskType", "CONTROLLED_DRUG"));

        assertThat(question.usersOf("AnswerAsClinician")).containsExactly("paula");
        assertThat(question.groupsOf("AnswerAsClinician")).containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource({"REPLY_BY_NURSE, triage-nurse", "ORDER, triage-nurse", "REFER, referral-coord", "MED_CHANGE, pharm-med"
    })
    void is_carried_out_and_sent_by_the_team_that_it_is_for(String answerType, String team) {
        var question = asked("ROUTINE");

        question.complete("AnswerAsClinician", "answerType", answerType);

        assertThat(question.groupsOf("SendReply")).containsExactly(team);
        question.complete("SendReply");
        question.isOver();
    }

    @Test
    void leads_to_a_call() {
        var question = asked("SAME_DAY");

        question.complete("AnswerAsClinician", "answerType", "CALL");
        question.complete("CallPatient", "callOutcome", "REACHED", "nextStep", "ANSWER");

        question.isOver();
    }

    @Test
    void leads_to_a_visit() {
        var question = asked("SAME_DAY");

        question.complete("AnswerAsClinician", "answerType", "VISIT");
        question.complete("BookVisit", "booking", "BOOKED");

        question.isOver();
    }

    @Test
    void goes_back_to_the_nurse() {
        var question = asked("ROUTINE");

        question.complete("AnswerAsClinician", "answerType", "DELEGATE_BACK");

        assertThat(question.path()).doesNotContain("Task_SendReply");
        question.isOver();
    }

    @Test
    void gets_help_at_every_step() {
        var question = asked("ROUTINE");
        question.fire("BoundaryEvent_AnswerAsClinicianLate").complete("AnswerAsClinician", "answerType", "ORDER");

        question.fire("BoundaryEvent_SendReplyLate");

        assertThat(TriageModels.DONE)
                .containsExactly("add help to Task_AnswerAsClinician", "add help to Task_SendReply");
    }

    private static RunningCase asked(String urgency) {
        return start(Map.of("urgency", urgency));
    }

    private static RunningCase start(Map<String, Object> routing) {
        return RunningCase.start(ENGINE.getProcessEngine(), "AskClinicianProcess", routing);
    }
}
