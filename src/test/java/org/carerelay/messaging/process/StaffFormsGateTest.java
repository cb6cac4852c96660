package org.carerelay.messaging.process;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.carerelay.journey.Entry;
import org.carerelay.journey.Step;
import org.carerelay.kernel.Reference;
import org.carerelay.kernel.Urgency;
import org.carerelay.messaging.CaseNote;
import org.carerelay.messaging.Conduct;
import org.carerelay.messaging.Draft;
import org.carerelay.messaging.UrgencyReview;
import org.carerelay.patient.Purpose;
import org.carerelay.patient.RecordAccess;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each form class with its real form in its real process: what it takes, what it refuses, and what goes where. */
@DisplayName("Behind the form gate")
class StaffFormsGateTest {

    private static final String WORDS = "Rest the knee 🦵";

    private static final FormDesk DESK = new FormDesk();

    @BeforeEach
    void forget() {
        DESK.forget();
    }

    @AfterAll
    static void close() {
        DESK.close();
    }

    @Test
    void triage_keeps_the_answer_as_a_draft_and_routes_by_codes() {
        var task = triage();

        var process = DESK.complete(
                task,
                Map.of("urgency", "SAME_DAY", "disposition", "ANSWER_NOW", "replyText", WORDS, "actionNeeded", true));

        assertThat(process)
                .contains(
                        entry("urgency", "SAME_DAY"), entry("disposition", "ANSWER_NOW"), entry("actionNeeded", "true"))
                .doesNotContainKeys("replyText", "internalNote");
        then(DESK.drafts).should().draft(any(), eq("nina"), eq(WORDS));
        kept("Task_TriageMessage", "replyText", WORDS);
        then(DESK.review).should(never()).assess(any(), any(), any(), any());
    }

    @Test
    void triage_refuses_less_urgent_than_the_rules_without_a_reason() {
        DESK.message(FormDesk.view(Map.of(), Urgency.SAME_DAY));

        refused(
                triage(),
                Map.of("urgency", "ROUTINE", "disposition", "CALL_PATIENT"),
                "You chose less urgent than the rules say: write the reason, or choose again.");
    }

    @Test
    void triage_takes_less_urgent_with_a_reason_for_the_weekly_review() {
        DESK.message(FormDesk.view(Map.of(), Urgency.SAME_DAY));

        DESK.complete(triage(), answer("ROUTINE", Map.of("downgradeReason", "An old, known pain")));

        then(DESK.review).should().assess(any(), eq("nina"), eq(Urgency.ROUTINE), eq("An old, known pain"));
    }

    @Test
    void triage_asks_for_a_second_reader_when_a_ticked_emergency_sign_is_lowered() {
        DESK.message(FormDesk.view(Map.of("rf_chest", true), Urgency.EMERGENCY));
        var task = triage();
        var reason = Map.<String, Object>of("downgradeReason", "Just asking");

        refused(
                task,
                answer("ROUTINE", reason),
                "The patient ticked an emergency sign: ask a colleague to read it too, and enter the user name.");
        refused(
                task,
                answer("ROUTINE", Map.of("downgradeReason", "Just asking", "secondReader", "nina")),
                "The second reader must be somebody else than you.");
        refused(
                task,
                answer("ROUTINE", Map.of("downgradeReason", "Just asking", "secondReader", "nobody")),
                "We do not know this second reader: check the user name of your colleague.");

        DESK.complete(task, answer("ROUTINE", Map.of("downgradeReason", "Just asking", "secondReader", "omar")));

        then(DESK.review).should().assess(any(), eq("nina"), eq(Urgency.ROUTINE), eq("Just asking"));
    }

    @Test
    void triage_asks_for_no_reader_when_the_rules_found_the_emergency_by_themselves() {
        DESK.message(FormDesk.view(Map.of("rf_none", true), Urgency.EMERGENCY));

        DESK.complete(triage(), answer("ROUTINE", Map.of("downgradeReason", "A word out of place")));

        then(DESK.review).should().assess(any(), any(), any(), any());
    }

    @Test
    void triage_trusts_the_safety_call_that_came_before() {
        DESK.message(FormDesk.view(Map.of("rf_chest", true), Urgency.EMERGENCY));
        var call = Map.of("emergencyOutcome", "SAFE_DOWNGRADED", "urgency", "SAME_DAY");
        given(DESK.notes.last(any(), eq("Task_SafetyCall")))
                .willReturn(Optional.of(new CaseNote("omar", "Task_SafetyCall", FormDesk.NOW, call)));
        var task = triage();

        refused(
                task,
                answer("ROUTINE", Map.of()),
                "You chose less urgent than the rules say: write the reason, or choose again.");
        DESK.complete(task, answer("SAME_DAY", Map.of()));

        then(DESK.review).should(never()).assess(any(), any(), any(), any());
    }

    @Test
    void triage_asks_nothing_about_harmless_words_after_a_settled_emergency() {
        settledAsSameDayThenWroteAgain(Urgency.ADMIN);

        DESK.complete(triage(), answer("SAME_DAY", Map.of()));

        then(DESK.review).should(never()).assess(any(), any(), any(), any());
    }

    @Test
    void triage_asks_for_a_reason_when_new_words_are_more_urgent_than_what_was_settled() {
        settledAsSameDayThenWroteAgain(Urgency.URGENT);
        var task = triage();

        refused(
                task,
                answer("SAME_DAY", Map.of()),
                "You chose less urgent than the rules say: write the reason, or choose again.");
        DESK.complete(task, answer("SAME_DAY", Map.of("downgradeReason", "Meant the pain of last week")));

        then(DESK.review).should().assess(any(), any(), eq(Urgency.SAME_DAY), any());
    }

    @Test
    void triage_never_falls_below_what_was_settled_without_a_reason_however_harmless_the_new_words() {
        settledAsSameDayThenWroteAgain(Urgency.ADMIN);

        refused(
                triage(),
                answer("ROUTINE", Map.of()),
                "You chose less urgent than the rules say: write the reason, or choose again.");
    }

    private static void settledAsSameDayThenWroteAgain(Urgency newWords) {
        var called = FormDesk.NOW.minusSeconds(600);
        var call = Map.of("emergencyOutcome", "SAFE_DOWNGRADED", "urgency", "SAME_DAY");
        DESK.message(FormDesk.view(Map.of("rf_chest", true), Urgency.EMERGENCY, called.plusSeconds(60)));
        given(DESK.notes.last(any(), eq("Task_SafetyCall")))
                .willReturn(Optional.of(new CaseNote("omar", "Task_SafetyCall", called, call)));
        given(DESK.cases.ruleInputsSince(any(), eq(Urgency.SAME_DAY), eq(called)))
                .willReturn(Map.of("later", true));
        given(DESK.rules.urgencyOf(Map.of("later", true))).willReturn(newWords);
    }

    @Test
    void triage_lets_no_emergency_wait_and_no_other_message_take_the_emergency_path() {
        var task = triage();

        refused(
                task,
                Map.of("urgency", "EMERGENCY", "disposition", "ANSWER_NOW", "replyText", WORDS),
                "An emergency cannot wait: take the emergency path, call, or ask a clinician.");
        refused(
                task,
                Map.of("urgency", "URGENT", "disposition", "EMERGENCY"),
                "The emergency path is for now: choose 'Now, emergency'.");
    }

    @Test
    void triage_makes_a_case_of_a_second_problem_and_reports_conduct() {
        var task = triage();

        DESK.complete(task, answer("ROUTINE", Map.of("otherProblem", "A rash", "conductReported", true)));

        then(DESK.splitting).should().split(any(), eq("nina"), eq("A rash"));
        then(DESK.conduct).should().report(any());
    }

    @Test
    void no_text_for_a_patient_leaves_with_a_gap() {
        refused(
                triage(),
                Map.of("urgency", "ROUTINE", "disposition", "ANSWER_NOW", "replyText", "Come on [[day]]."),
                "Fill in or remove the parts in [[ ]] in “Your answer or your question” before you send.");
        then(DESK.notes).should(never()).add(any(), any(), any(), anyMap());
    }

    @Test
    void nobody_decides_on_words_that_came_after_the_form_was_opened() {
        Instant opened = FormDesk.NOW.minusSeconds(600);
        DESK.message(FormDesk.view(Map.of(), Urgency.ROUTINE, FormDesk.NOW.minusSeconds(300)));
        accessed(opened, FormDesk.NOW);
        var task = triage();

        refused(
                task,
                answer("ROUTINE", Map.of()),
                "The patient wrote again at Tue 10 Mar, 09:55: open this task once more, read it, then complete."
                        + " Your draft is kept.");

        accessed(opened, FormDesk.NOW.minusSeconds(60), FormDesk.NOW);
        DESK.complete(task, answer("ROUTINE", Map.of()));
        kept("Task_TriageMessage", "urgency", "ROUTINE");
    }

    @Test
    void a_team_answers_or_hands_back() {
        var answered = DESK.complete(
                task("MessageTriageProcess", "AnswerRequest"), Map.of("nextStep", "ANSWER", "replyText", WORDS));
        assertThat(answered).containsEntry("nextStep", "ANSWER").doesNotContainKey("replyText");
        then(DESK.drafts).should().draft(any(), eq("nina"), eq(WORDS));

        refused(
                task("MessageTriageProcess", "AnswerRequest"),
                Map.of("nextStep", "TRIAGE"),
                "Write why you hand it back.");
    }

    @Test
    void a_safety_call_downgrades_only_a_patient_who_is_known_by_two_things() {
        var task = task("EmergencyRedirectProcess", "SafetyCall");
        var safe = Map.<String, Object>of(
                "emergencyOutcome", "SAFE_DOWNGRADED",
                "urgency", "SAME_DAY",
                "downgradeReason", "No pain now",
                "callNote", WORDS,
                "idName", true);

        refused(task, safe, "Check at least two of name, date of birth and address or phone.");
        var process = DESK.complete(task, with(safe, "idBirth", true));

        assertThat(process).contains(entry("urgency", "SAME_DAY"), entry("emergencyOutcome", "SAFE_DOWNGRADED"));
        assertThat(process).doesNotContainKeys("downgradeReason", "callNote", "idName");
        then(DESK.review).should().assess(any(), eq("nina"), eq(Urgency.SAME_DAY), eq("No pain now"));
    }

    @Test
    void a_safety_call_that_sends_an_ambulance_asks_for_no_identifier() {
        DESK.complete(
                task("EmergencyRedirectProcess", "SafetyCall"),
                Map.of("emergencyOutcome", "AMBULANCE_CALLED", "callNote", WORDS));

        kept("Task_SafetyCall", "callNote", WORDS);
        then(DESK.review).should(never()).assess(any(), any(), any(), any());
    }

    @Test
    void a_welfare_check_is_decided_with_a_reason() {
        var task = task("EmergencyRedirectProcess", "DecideWelfareCheck");

        var process = DESK.complete(
                task, Map.of("emergencyOutcome", "UNREACHED_WELFARE_CHECK", "welfareReason", "Neighbour looks"));

        assertThat(process)
                .containsEntry("emergencyOutcome", "UNREACHED_WELFARE_CHECK")
                .doesNotContainKey("welfareReason");
        kept("Task_DecideWelfareCheck", "welfareReason", "Neighbour looks");
    }

    @Test
    void a_follow_up_shows_its_message_at_once() {
        DESK.complete(
                task("EmergencyRedirectProcess", "FollowUpEmergency"),
                Map.of("followUpNote", "Well again", "replyText", WORDS));

        then(DESK.drafts).should().draft(any(), eq("nina"), eq(WORDS));
        then(DESK.drafts).should().publishAnswer(any(), eq("Task_FollowUpEmergency"));
    }

    @Test
    void a_call_reaches_only_a_patient_who_is_known_by_two_things() {
        var task = task("CallPatientProcess", "CallPatient");
        var reached = Map.<String, Object>of(
                "callOutcome", "REACHED",
                "symptomAssessment", "A cold",
                "callDisposition", "HOME_ADVICE",
                "nextStep", "ANSWER",
                "replyText", WORDS,
                "idAddress", true);

        refused(task, reached, "Check at least two of name, date of birth and address or phone.");
        var process = DESK.complete(task, with(reached, "idName", true));

        assertThat(process).contains(entry("callOutcome", "REACHED"), entry("nextStep", "ANSWER"));
        assertThat(process).doesNotContainKeys("symptomAssessment", "callDisposition", "replyText");
        kept("Task_CallPatient", "callDisposition", "HOME_ADVICE");
    }

    @Test
    void a_call_shows_what_may_be_said_on_a_voicemail() {
        assertThat(DESK.open(task("CallPatientProcess", "CallPatient")))
                .contains(
                        entry("ctxNoticeName", "the clinic"),
                        entry("ctxFirstName", "Ada"),
                        entry("ctxPhone", "555 0100"));
    }

    @Test
    void a_visit_is_told_in_the_language_of_the_patient() {
        var process = DESK.complete(
                task("BookVisitProcess", "BookVisit"),
                Map.of(
                        "booking", "BOOKED",
                        "visitAt", "2026-03-12T15:15",
                        "visitPlace", "Room 2",
                        "visitNote", "Traiga su tarjeta."));

        assertThat(process).containsEntry("booking", "BOOKED").doesNotContainKeys("visitAt", "visitPlace", "visitNote");
        then(DESK.drafts)
                .should()
                .draft(
                        any(),
                        eq("nina"),
                        argThat(text -> text.contains("Reservamos una cita")
                                && text.contains("jueves 12 de marzo")
                                && text.contains("Room 2")
                                && text.endsWith("\n\nTraiga su tarjeta.")));
    }

    @Test
    void a_visit_in_the_past_is_refused() {
        refused(
                task("BookVisitProcess", "BookVisit"),
                Map.of("booking", "BOOKED", "visitAt", "2026-03-10T09:45", "visitPlace", "Room 2"),
                "This time has passed: enter a date and time in the future.");
    }

    @Test
    void without_a_visit_a_nurse_hears_what_was_tried() {
        var process = DESK.complete(
                task("BookVisitProcess", "BookVisit"), Map.of("booking", "NO_SLOT", "noSlotReason", "Full until May"));

        assertThat(process).containsEntry("booking", "NO_SLOT").doesNotContainKey("noSlotReason");
        kept("Task_BookVisit", "noSlotReason", "Full until May");
        then(DESK.drafts).should(never()).draft(any(), any(), any());
    }

    @Test
    void another_place_of_care_is_told_to_the_patient() {
        DESK.complete(
                task("BookVisitProcess", "FindAnotherWay"),
                Map.of("otherWay", "URGENT_CARE", "wayReason", "Open now", "replyText", WORDS));

        kept("Task_FindAnotherWay", "wayReason", "Open now");
        then(DESK.drafts).should().draft(any(), eq("nina"), eq(WORDS));
    }

    @Test
    void a_clinician_sees_what_the_nurse_thinks_and_asks_and_writes_the_draft() {
        var handover = Map.of("handoverAssessment", "A sprain", "handoverRequest", "X-ray by Friday?");
        given(DESK.notes.last(any(), eq("Task_TriageMessage")))
                .willReturn(Optional.of(new CaseNote("omar", "Task_TriageMessage", FormDesk.NOW, handover)));
        var task = task("AskClinicianProcess", "AnswerAsClinician");

        assertThat(DESK.open(task).get("ctxHandover"))
                .isEqualTo("Tue 10 Mar, 10:00 · omar · Triage message\n  What I think: A sprain\n"
                        + "  What I ask you to do, and by when: X-ray by Friday?");
        var process = DESK.complete(task, Map.of("answerType", "REPLY", "replyText", WORDS));

        assertThat(process).containsEntry("answerType", "REPLY").doesNotContainKey("replyText");
        then(DESK.drafts).should().draft(any(), eq("nina"), eq(WORDS));
    }

    @Test
    void a_reply_goes_out_as_the_clinician_wrote_it() {
        var task = task("AskClinicianProcess", "SendReply");
        refused(
                task,
                Map.of("sending", "AS_WRITTEN"),
                "The clinician wrote nothing for the patient: choose your own words, and write them.");
        given(DESK.drafts.draftOf(any())).willReturn(Optional.of(new Draft("carla", WORDS)));

        assertThat(DESK.open(task)).containsEntry("ctxDraft", WORDS).containsEntry("ctxOrders", "Nothing was asked");
        var process = DESK.complete(task, Map.of("sending", "AS_WRITTEN", "actionNeeded", true));

        assertThat(process).containsEntry("actionNeeded", "true").doesNotContainKey("sending");
        then(DESK.drafts).should(never()).draft(any(), any(), any());
    }

    @Test
    void a_reply_goes_out_in_other_words() {
        DESK.complete(task("AskClinicianProcess", "SendReply"), Map.of("sending", "CHANGED", "replyText", WORDS));

        then(DESK.drafts).should().draft(any(), eq("nina"), eq(WORDS));
    }

    @Test
    void an_unread_answer_is_read_to_a_patient_who_is_known_by_two_things() {
        var task = task("FollowReplyProcess", "CallAboutReply");
        assertThat(DESK.open(task)).containsEntry("ctxAnswer", "Rest the knee.");
        var told = Map.<String, Object>of("unreadOutcome", "TOLD", "callNote", WORDS);

        refused(task, told, "Check at least two of name, date of birth and address or phone.");
        var process = DESK.complete(task, with(with(told, "idName", true), "idBirth", true));

        assertThat(process).doesNotContainKeys("unreadOutcome", "callNote", "idName");
        kept("Task_CallAboutReply", "unreadOutcome", "TOLD");
    }

    @Test
    void an_urgent_request_is_withdrawn_only_by_a_patient_who_is_known_by_two_things() {
        var task = task("MessageTriageProcess", "ConfirmWithdrawal");
        var yes = Map.<String, Object>of("withdrawalConfirmed", "YES", "withdrawalNote", WORDS);

        refused(task, yes, "Check at least two of name, date of birth and address or phone.");
        var process = DESK.complete(task, Map.of("withdrawalConfirmed", "NO", "withdrawalNote", WORDS));

        assertThat(process).containsEntry("withdrawalConfirmed", "NO").doesNotContainKey("withdrawalNote");
        then(DESK.withdrawals).should().declined(any());
    }

    @Test
    void a_review_of_conduct_shows_the_message_and_how_many_there_were_when_it_began() {
        var message = Reference.next("MSG");
        var task = task("ConductReviewProcess", "ReviewConduct");
        var begun = FormDesk.NOW.minusSeconds(3 * 24 * 3600);
        given(DESK.ledger.of(any())).willReturn(List.of(ledgerEntry(begun, Step.QUEUED, null)));
        given(DESK.conduct.review(any(), eq(begun))).willReturn(new Conduct.Review(message, 14));

        assertThat(DESK.open(task).get("ctxWhyNow").toString())
                .startsWith("Messages from this account in the 24 hours before this review: 14\n")
                .doesNotContain("a colleague decided");
        DESK.complete(task, Map.of("conductDecision", "Call them"));

        then(DESK.notes).should().add(message, "nina", "Task_ReviewConduct", Map.of("conductDecision", "Call them"));
    }

    @Test
    void a_review_of_urgencies_shows_who_lowered_what_and_why_and_the_rule() {
        var first = lowered(FormDesk.NOW);
        var later = lowered(FormDesk.NOW.plusSeconds(60));
        lowered(List.of(first, later));
        var task = task("UrgencyReviewProcess", "ReviewUrgencies");
        given(DESK.ledger.of(first.reference()))
                .willReturn(List.of(
                        ledgerEntry(FormDesk.NOW.minusSeconds(60), Step.DECIDED, "RedFlagDecision v3: Rule_SameDay"),
                        ledgerEntry(FormDesk.NOW.plusSeconds(60), Step.DECIDED, "RedFlagDecision v3: Rule_Urgent")));

        assertThat(DESK.open(task)).containsEntry("ctxLowered", """
                How many: 1

                %s · Tue 10 Mar, 10:00 · omar
                Today → Next days: An old pain
                The rules: RedFlagDecision v3: Rule_SameDay""".formatted(first.reference()));
        assertThat(DESK.complete(task, Map.of("reviewNote", WORDS))).doesNotContainKey("reviewNote");
        then(DESK.notes).should().add(any(), eq("nina"), eq("Task_ReviewUrgencies"), eq(Map.of("reviewNote", WORDS)));
    }

    @Test
    void a_review_of_urgencies_shows_none_and_very_many() {
        lowered(List.of());
        var task = task("UrgencyReviewProcess", "ReviewUrgencies");
        assertThat(DESK.open(task)).containsEntry("ctxLowered", "Nothing was made less urgent");

        lowered(Stream.generate(() -> lowered(FormDesk.NOW)).limit(50).toList());

        assertThat(DESK.open(task).get("ctxLowered").toString())
                .startsWith("How many: 50\n\n")
                .hasLineCount(2 + 50 * 3 - 1);
    }

    private static void lowered(List<UrgencyReview.Lowered> lastWeek) {
        given(DESK.review.loweredSince(FormDesk.NOW.minusSeconds(7 * 24 * 3600)))
                .willReturn(lastWeek);
    }

    private static UrgencyReview.Lowered lowered(Instant at) {
        return new UrgencyReview.Lowered(
                Reference.next("MSG"), Urgency.SAME_DAY, Urgency.ROUTINE, "An old pain", "omar", at);
    }

    private static Entry ledgerEntry(Instant at, Step step, @Nullable String detail) {
        return new Entry(1, at, Reference.next("MSG"), step, "Task_AssessMessage", "system", detail);
    }

    private Task triage() {
        return task("MessageTriageProcess", "TriageMessage");
    }

    private Task task(String process, String form) {
        return DESK.waitingAt(process, form);
    }

    private static Map<String, Object> answer(String urgency, Map<String, Object> more) {
        var answers = new HashMap<String, Object>(more);
        answers.put("urgency", urgency);
        answers.put("disposition", "ANSWER_NOW");
        answers.put("replyText", WORDS);
        return answers;
    }

    private static Map<String, Object> with(Map<String, Object> answers, String field, Object value) {
        var more = new HashMap<>(answers);
        more.put(field, value);
        return more;
    }

    private void refused(Task task, Map<String, Object> answers, String sentence) {
        assertThatThrownBy(() -> DESK.complete(task, answers)).hasMessage(sentence);
        assertThat(DESK.engine
                        .getTaskService()
                        .createTaskQuery()
                        .taskId(task.getId())
                        .count())
                .as("the task is still open")
                .isOne();
    }

    private void kept(String stage, String field, Object answer) {
        then(DESK.notes)
                .should()
                .add(any(), eq("nina"), eq(stage), argThat(answers -> answer.equals(answers.get(field))));
    }

    private void accessed(Instant... moments) {
        var accesses = Arrays.stream(moments)
                .map(at -> new RecordAccess(at, "nina", Purpose.TASK))
                .toList();
        given(DESK.patients.accessesSince(any(), any())).willReturn(accesses);
    }
}
