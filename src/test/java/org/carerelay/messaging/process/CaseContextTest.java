package org.carerelay.messaging.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.atLeastOnce;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.carerelay.journey.Entry;
import org.carerelay.journey.Step;
import org.carerelay.kernel.PatientId;
import org.carerelay.kernel.Reference;
import org.carerelay.kernel.Urgency;
import org.carerelay.messaging.CaseNote;
import org.carerelay.messaging.MessageView;
import org.carerelay.messaging.RequestState;
import org.carerelay.messaging.RequestSummary;
import org.carerelay.messaging.TriageView;
import org.carerelay.patient.ActsFor;
import org.carerelay.patient.Purpose;
import org.carerelay.patient.Relationship;
import org.carerelay.platform.engine.OpenTask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What staff read before they decide. */
@DisplayName("The context of a case")
class CaseContextTest {

    private static final Instant RECEIVED = FormDesk.NOW.minusSeconds(3600);

    private static FormDesk desk;

    @BeforeAll
    static void open() {
        desk = new FormDesk();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void says_who_it_is_in_the_order_of_the_banner_and_who_writes() {
        var message = message(Map.of(), Set.of(), false, false, false);
        given(desk.accounts.peopleFor(message.account()))
                .willReturn(List.of(new ActsFor(message.patient(), "Ada Novak", Relationship.PARENT, true)));

        assertThat(shown(message).get("ctxWho")).isEqualTo("""
                        NOVAK, Ada (Ms)
                        Born 03-Feb-1980 (46y) · Record no. 4711-1
                        Speaks Spanish · needs an interpreter
                        Written by somebody who acts for the patient: parent""");
        then(desk.patients).should(atLeastOnce()).find(message.patient(), "nina", Purpose.TASK);
    }

    @Test
    void warns_of_what_changes_how_to_answer() {
        assertThat(shown(message(Map.of(), Set.of(), true, true, true)).get("ctxWho"))
                .contains(
                        "Writes about somebody else",
                        "⚠ No right to see this patient",
                        "⚠ Confidential",
                        "⚠ Wanted their own doctor, who no longer works here");
    }

    @Test
    void names_the_doctor_whom_the_patient_wants() {
        var message = message(Map.of(), Set.of(), false, false, true);
        given(desk.ownDoctors.nameOf(message.patient())).willReturn(Optional.of("Paula Jensen"));

        assertThat(shown(message).get("ctxWho")).contains("⚠ Wants own doctor: Dr. Paula Jensen.");
    }

    @Test
    void names_each_sign_with_its_origin_and_the_rule_that_it_set_off() {
        var message = message(
                Map.of("rf_chest", true, "rf_cleared", "rf_loc", "painScore", 8),
                Set.of("RF_STROKE"),
                false,
                false,
                false);
        given(desk.ledger.of(message.reference()))
                .willReturn(List.of(
                        decided(message, "RedFlagRules v1: Rule_Breath"),
                        decided(message, "RedFlagRules v1: Rule_Chest Rule_Pain Rule_Words"),
                        decided(message, "TriageDecision v3: Rule_Urgent")));

        assertThat(shown(message).get("ctxWhyNow").lines().map(line -> line.replaceFirst(": .* \\(rule", ": … (rule")))
                .contains(
                        "▲ Ticked by patient: … (rule 2 of RedFlagRules v1)",
                        "◆ Found in the words: … (rule 4 of RedFlagRules v1)",
                        "● From the answers: … (rule 3 of RedFlagRules v1)",
                        "Sent here by TriageDecision v3: Rule_Urgent")
                .anyMatch(line -> line.startsWith("↩ Ticked, then cleared: Fainted"))
                .noneMatch(line -> line.contains("rule 1 "));
        assertThat(shown(message).get("ctxSaidNo"))
                .contains("Very hard to breathe")
                .doesNotContain("Chest pain");
    }

    @Test
    void names_the_rule_that_sent_it_by_its_number() {
        var message = message(Map.of(), Set.of(), false, false, false);
        given(desk.ledger.of(message.reference()))
                .willReturn(
                        List.of(decided(message, "RedFlagRules v1"), decided(message, "SampleRouting v1: Rule_Nurse")));

        assertThat(shown(message).get("ctxWhyNow").lines()).contains("Sent here by rule 2 of SampleRouting v1");
    }

    @Test
    void calls_no_promise_late_that_was_kept() {
        var message = message(Map.of(), Set.of(), false, false, false);
        given(desk.ledger.of(message.reference())).willReturn(List.of(step(message, Step.ANSWERED, FormDesk.NOW)));

        assertThat(shown(message).get("ctxWhyNow").lines())
                .contains("Promised to the patient: by Tue 10 Mar, 12:05, answered Tue 10 Mar, 10:00");
    }

    @Test
    void counts_the_time_again_for_what_the_patient_wrote_after_an_answer() {
        var message = message(Map.of(), Set.of(), false, false, false);
        given(desk.ledger.of(message.reference()))
                .willReturn(List.of(
                        step(message, Step.ANSWERED, message.lastWrittenAt().minusSeconds(1))));

        assertThat(shown(message).get("ctxWhyNow")).contains("12:05, time left 2 h 5 min");
    }

    @Test
    void tells_the_promise_the_time_left_and_every_try() {
        var message = message(Map.of(), Set.of(), false, false, false);
        given(desk.notes.of(any()))
                .willReturn(List.of(
                        new CaseNote("nina", "Task_CallPatient", RECEIVED, Map.of("callOutcome", "NO_ANSWER")),
                        new CaseNote("omar", "Task_CallPatient", FormDesk.NOW, Map.of("callOutcome", "LEFT_MESSAGE"))));

        assertThat(shown(message).get("ctxWhyNow").lines())
                .contains(
                        "The rules say: Today",
                        "Promised to the patient: by Tue 10 Mar, 12:05, time left 2 h 5 min",
                        "Who else has it: nobody",
                        "Try 1: Tue 10 Mar, 09:00 · nina · No answer",
                        "Try 2: Tue 10 Mar, 10:00 · omar · I left the allowed message");
        assertThat(shown(message).get("ctxNotes"))
                .startsWith("Tue 10 Mar, 09:00 · nina · Call patient\n  What happened? No answer\n\nTue 10 Mar, 10:00");
        given(desk.notes.of(any())).willReturn(List.of());
    }

    @Test
    void shows_the_words_as_they_are_and_what_we_know() {
        var message = message(Map.of("medicineName", "Warfarin"), Set.of(), false, false, false);
        given(desk.messages.requestsAbout(List.of(message.patient())))
                .willReturn(List.of(
                        request(RequestState.OPEN, 5),
                        request(RequestState.CLOSED, 29),
                        request(RequestState.CLOSED, 31)));

        var context = shown(message);

        assertThat(context.get("ctxWords")).isEqualTo("My knee hurts <b>much</b>");
        assertThat(context.get("ctxWordsAbout")).isEqualTo("Tue 10 Mar, 09:00 · portal · Spanish · Something else");
        assertThat(context.get("ctxKnow"))
                .contains("Allergies: Not recorded", "Medicines they named: Warfarin", "Phone on file: 555 0199")
                .contains("open · waits for the patient", "Patient: My knee hurts")
                .containsOnlyOnce("· closed");
    }

    private static Map<String, String> shown(TriageView message) {
        desk.message(message);
        var task = desk.waitingAt("MessageTriageProcess", "TriageMessage");
        var opened = new OpenTask(
                task.getId(), task.getTaskDefinitionKey(), message.reference(), Map.of("urgency", "SAME_DAY"));
        return desk.context().of(opened, "nina");
    }

    private static Entry step(TriageView message, Step step, Instant at) {
        return new Entry(1, at, message.reference(), step, "Task_PublishAnswer", "system", null);
    }

    private static Entry decided(TriageView message, String detail) {
        return new Entry(1, RECEIVED, message.reference(), Step.DECIDED, "Task_AssessMessage", "system", detail);
    }

    private static RequestSummary request(RequestState state, int daysAgo) {
        var reference = Reference.next("MSG");
        return new RequestSummary(
                "token",
                reference,
                reference,
                PatientId.next(),
                "OTHER",
                FormDesk.NOW.minusSeconds(daysAgo * 24L * 3600),
                Urgency.ROUTINE,
                state,
                null,
                null,
                0,
                false,
                false,
                false,
                null);
    }

    private static TriageView message(
            Map<String, Object> answers, Set<String> words, boolean noRight, boolean confidential, boolean ownDoctor) {
        return new TriageView(
                Reference.next("MSG"),
                PatientId.next(),
                UUID.randomUUID(),
                "OTHER",
                "es",
                Urgency.SAME_DAY,
                RECEIVED,
                FormDesk.NOW.plusSeconds(7500),
                answers,
                "My knee hurts <b>much</b>",
                RECEIVED,
                List.of(new MessageView(MessageView.Author.PATIENT, RECEIVED, "My knee hurts")),
                noRight,
                confidential,
                ownDoctor,
                words);
    }
}
