package org.carerelay.messaging.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

/** {@code processes/messaging/MessageTriageProcess.bpmn}, every node and flow. */
@DisplayName("The triage of a message")
class MessageTriageProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = TriageModels.coverageOf("MessageTriageProcess");

    @BeforeEach
    void begin() {
        TriageModels.deployOnce(ENGINE.getProcessEngine());
        TriageModels.forget();
    }

    @Test
    void waits_for_a_nurse_with_the_due_time_and_priority_of_its_urgency() {
        var message = received();

        assertThat(message.groupsOf("TriageMessage")).containsExactly("triage-nurse");
        assertThat(message.task("TriageMessage").getDueDate()).isEqualTo(FixedSla.DUE);
        assertThat(message.task("TriageMessage").getPriority()).isEqualTo(40);
    }

    @Test
    void waits_for_the_clinician_on_call_when_it_is_urgent_and_the_clinic_is_closed() {
        TriageModels.ANSWERS.put("clinicOpen", false);
        TriageModels.ANSWERS.put("wordsFound", true);

        assertThat(received().groupsOf("TriageMessage")).containsExactly("oncall-clinician");
    }

    @Test
    void keeps_none_of_the_answers() {
        var message = received();

        assertThat(ENGINE.getProcessEngine()
                        .getRuntimeService()
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(message.task("TriageMessage").getProcessInstanceId())
                        .list())
                .extracting(variable -> variable.getName())
                .containsExactlyInAnyOrder("category", "language", "queue", "urgency");
    }

    @Test
    void joins_an_open_message_about_the_same() {
        TriageModels.ANSWERS.put("bundled", true);

        var message = received();

        assertThat(TriageModels.DONE).containsExactly("addToOpenMessage");
        assertThat(message.path()).contains("EndEvent_AddedToOpenMessage");
        message.isOver();
    }

    @Test
    void is_answered_read_and_closed_after_a_quiet_week() {
        var message = received();

        triage(message, "ANSWER_NOW");
        message.receive("AnswerRead").fire("Event_QuietWeek");

        assertThat(TriageModels.DONE).containsExactly("publishAnswer");
        assertThat(message.path()).contains("EndEvent_ReplySent");
        message.isOver();
    }

    @ParameterizedTest
    @CsvSource({"MISDIRECTED, EndEvent_WrongClinic", "DUPLICATE, EndEvent_Duplicate", "NO_ACTION, EndEvent_ReplySent"})
    void is_explained_to_the_patient_when_nothing_is_done(String other, String end) {
        var message = received();

        message.complete("TriageMessage", "urgency", "ROUTINE", "disposition", "OTHER", "otherDisposition", other);
        quietWeek(message);

        assertThat(TriageModels.DONE).containsExactly("publishAnswer");
        assertThat(message.path()).contains(end);
        message.isOver();
    }

    @Test
    void comes_back_to_triage_when_the_patient_replies() {
        var message = received();
        triage(message, "ANSWER_NOW");

        message.receive("AnswerRead").receive("PatientReplied", "patientReplied", true);

        assertThat(message.openTasks()).containsExactly("Task_TriageMessage");
        triage(message, "ANSWER_NOW");
        quietWeek(message);
        message.isOver();
    }

    @Test
    void is_answered_by_phone() {
        var message = received();

        triage(message, "CALL_PATIENT");
        message.complete("CallPatient", "callOutcome", "REACHED", "nextStep", "ANSWER");
        quietWeek(message);

        assertThat(message.path()).contains("EndEvent_PatientCalled");
        message.isOver();
    }

    @Test
    void comes_back_to_triage_when_nobody_can_be_reached() {
        var message = received();
        triage(message, "CALL_PATIENT");

        for (int call = 1; message.openTasks().contains("Task_CallPatient"); call++) {
            assertThat(call).as("calls").isLessThan(10);
            message.complete("CallPatient", "callOutcome", "NO_ANSWER");
            if (message.openTasks().isEmpty()) {
                message.fire("Event_NextTry");
            }
        }

        assertThat(message.openTasks()).containsExactly("Task_TriageMessage");
        triage(message, "ANSWER_NOW");
        quietWeek(message);
        message.isOver();
    }

    @Test
    void ends_in_a_visit() {
        var message = received();

        message.complete("TriageMessage", "urgency", "SAME_DAY", "disposition", "BOOK", "visitNeededWithin", "TODAY");
        message.complete("BookVisit", "booking", "BOOKED");
        quietWeek(message);

        assertThat(message.path()).contains("EndEvent_VisitBooked");
        message.isOver();
    }

    @Test
    void is_answered_by_a_clinician() {
        var message = received();

        triage(message, "TO_CLINICIAN");
        message.complete("AnswerAsClinician", "answerType", "REPLY");
        quietWeek(message);

        assertThat(message.path()).contains("EndEvent_ReplySent");
        message.isOver();
    }

    @Test
    void comes_back_when_the_clinician_hands_it_back() {
        var message = received();
        triage(message, "TO_CLINICIAN");

        message.complete("AnswerAsClinician", "answerType", "DELEGATE_BACK");

        assertThat(message.openTasks()).containsExactly("Task_TriageMessage");
    }

    @ParameterizedTest
    @CsvSource({
        "REFILL, pharm-med, EndEvent_RefillAnswered",
        "REFERRAL, referral-coord, EndEvent_ReferralAnswered",
        "ADMIN, front-desk, EndEvent_AdministrationAnswered"
    })
    void is_answered_by_another_team(String disposition, String team, String end) {
        var message = received();

        triage(message, disposition);
        assertThat(message.groupsOf("AnswerRequest")).containsExactly(team);
        message.fire("BoundaryEvent_AnswerRequestLate").complete("AnswerRequest", "nextStep", "ANSWER");
        quietWeek(message);

        assertThat(message.path()).contains(end);
        message.isOver();
    }

    @Test
    void waits_for_the_patient_who_is_asked_for_more() {
        var message = received();

        needInformation(message);
        message.receive("PatientReplied", "patientReplied", true);

        assertThat(TriageModels.DONE).containsExactly("publishQuestion");
        assertThat(message.openTasks()).containsExactly("Task_TriageMessage");
    }

    @Test
    void closes_when_the_patient_who_is_asked_does_not_answer() {
        var message = received();

        needInformation(message);
        message.fire("BoundaryEvent_NoAnswer");

        assertThat(message.path()).contains("EndEvent_NoPatientReply");
        message.isOver();
    }

    @Test
    void comes_back_to_triage_when_it_is_urgent_and_the_patient_does_not_answer() {
        var message = received();
        message.complete("TriageMessage", "urgency", "URGENT", "disposition", "OTHER", "otherDisposition", "NEED_INFO");

        message.fire("BoundaryEvent_NoAnswer");

        assertThat(message.openTasks()).containsExactly("Task_TriageMessage");
    }

    @Test
    void is_an_emergency_from_the_first_second() {
        TriageModels.ANSWERS.put("ticked", List.of("rf_chest"));

        var message = received();

        assertThat(message.openTasks()).containsExactly("Task_SafetyCall");
        message.complete("SafetyCall", "emergencyOutcome", "GOING_TO_ED");
        message.complete("FollowUpEmergency");
        assertThat(message.path()).contains("EndEvent_EmergencyHandedOver");
        message.isOver();
    }

    @Test
    void goes_to_triage_with_its_new_urgency_when_the_patient_is_safe() {
        TriageModels.ANSWERS.put("ticked", List.of("rf_chest"));
        var message = received();

        message.complete("SafetyCall", "emergencyOutcome", "SAFE_DOWNGRADED", "urgency", "URGENT");

        assertThat(message.openTasks()).containsExactly("Task_TriageMessage");
        assertThat(message.task("TriageMessage").getPriority()).isEqualTo(80);
    }

    @Test
    void becomes_an_emergency_when_the_nurse_says_so() {
        var message = received();

        message.complete("TriageMessage", "urgency", "EMERGENCY", "disposition", "EMERGENCY");

        assertThat(message.openTasks()).containsExactly("Task_SafetyCall");
    }

    @Test
    void gets_help_while_it_stays_with_its_owner() {
        var message = received();

        message.fire("BoundaryEvent_TriageMessageLate").fire("BoundaryEvent_TriageMessageLate");

        assertThat(TriageModels.DONE)
                .containsExactly("add help to Task_TriageMessage", "add help to Task_TriageMessage");
        assertThat(message.openTasks()).containsExactly("Task_TriageMessage");
    }

    @Test
    void closes_at_once_when_it_is_withdrawn_and_can_wait() {
        var message = received();

        message.receive("WithdrawalRequested");

        assertThat(TriageModels.DONE).containsExactly("closeWithdrawn");
        assertThat(message.path()).contains("EndEvent_Withdrawn");
        message.isOver();
    }

    @Test
    void takes_itself_off_the_lists_of_all_teams_when_it_is_withdrawn() {
        var message = received();
        triage(message, "TO_CLINICIAN");

        message.receive("WithdrawalRequested");

        message.isOver();
    }

    @Test
    void is_withdrawn_only_after_a_call_when_it_is_urgent() {
        var message = urgent();

        message.receive("WithdrawalRequested");
        assertThat(message.openTasks()).containsExactlyInAnyOrder("Task_TriageMessage", "Task_ConfirmWithdrawal");
        message.fire("BoundaryEvent_ConfirmWithdrawalLate");
        message.complete("ConfirmWithdrawal", "withdrawalConfirmed", "YES");

        assertThat(message.path()).contains("EndEvent_Withdrawn");
        message.isOver();
    }

    @Test
    void goes_on_when_the_call_before_a_withdrawal_shows_that_it_must() {
        var message = urgent();

        message.receive("WithdrawalRequested");
        message.complete("ConfirmWithdrawal", "withdrawalConfirmed", "NO");

        assertThat(message.openTasks()).containsExactly("Task_TriageMessage");
    }

    private static RunningCase urgent() {
        TriageModels.ANSWERS.put("wordsFound", true);
        return received();
    }

    private static RunningCase received() {
        return start(Map.of("category", "OTHER")).fire("StartEvent_MessageReceived");
    }

    private static void triage(RunningCase message, String disposition) {
        message.complete("TriageMessage", "urgency", "ROUTINE", "disposition", disposition);
    }

    private static void needInformation(RunningCase message) {
        message.complete(
                "TriageMessage", "urgency", "ROUTINE", "disposition", "OTHER", "otherDisposition", "NEED_INFO");
    }

    private static void quietWeek(RunningCase message) {
        message.receive("AnswerRead").fire("Event_QuietWeek");
    }

    private static RunningCase start(Map<String, Object> routing) {
        return RunningCase.start(ENGINE.getProcessEngine(), "MessageTriageProcess", routing);
    }
}
