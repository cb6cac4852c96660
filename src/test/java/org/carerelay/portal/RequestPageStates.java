package org.carerelay.portal;

import static org.carerelay.journey.WaitingOn.CLINIC;
import static org.carerelay.journey.WaitingOn.PATIENT;
import static org.carerelay.journey.WaitingOn.THIRD_PARTY;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carerelay.journey.Step;

/** Every state in which a patient can find a request. */
final class RequestPageStates {

    private static final List<String> ENDS = List.of(
            "RESOLVED_REPLY",
            "RESOLVED_CALL",
            "RESOLVED_VISIT_BOOKED",
            "RESOLVED_REFILL",
            "RESOLVED_REFERRAL",
            "RESOLVED_ADMIN",
            "EMERGENCY_HANDED_OVER",
            "CLOSED_NO_PATIENT_REPLY",
            "WITHDRAWN",
            "MERGED_INTO_THREAD",
            "MISDIRECTED",
            "STOPPED");

    private RequestPageStates() {}

    static Map<String, RequestPageState> all() {
        var states = new LinkedHashMap<String, RequestPageState>();
        states.put(
                "just sent",
                new RequestPageState()
                        .at(
                                "StartEvent_MessageReceived",
                                "Your message is in line",
                                "Su mensaje está en la fila",
                                CLINIC,
                                "WAIT_CLINIC_QUEUE"));
        states.put("with the nurses", triage(new RequestPageState()));
        states.put(
                "with the nurses, urgent",
                triage(new RequestPageState().urgent().promised(null, Duration.ofHours(1), 0)));
        states.put("late, no new time yet", triage(new RequestPageState().now(Duration.ofHours(5))));
        states.put("late, with a new time and help", late().promised(Duration.ofHours(4), Duration.ofHours(24), 1));
        states.put(
                "moved before it was late",
                triage(new RequestPageState()).promised(Duration.ofHours(4), Duration.ofHours(24), 1));
        states.put(
                "late for the second time",
                late().now(Duration.ofHours(25)).promised(Duration.ofHours(24), Duration.ofHours(48), 2));
        states.put("with a doctor", clinician());
        states.put(
                "with a doctor who reads at a known time",
                clinician().limits(Duration.ofHours(20), Duration.ofHours(24)));
        states.put(
                "held for the own doctor",
                clinician().limits(Duration.ofHours(20), Duration.ofHours(24)).heldFor("paula"));
        states.put("we asked a question", question());
        states.put("we asked a question twice", question().asked(25).limits(null, Duration.ofDays(10)));
        states.put("we asked an urgent question", question().urgent());
        states.put(
                "we call",
                new RequestPageState()
                        .at(
                                "Task_CallPatient",
                                "A nurse calls you",
                                "Alguien de enfermería le llama",
                                CLINIC,
                                "WAIT_CALL",
                                "triage-nurse"));
        states.put(
                "we call again",
                new RequestPageState()
                        .at(
                                "Event_NextTry",
                                "We try to call you again",
                                "Intentamos llamarle otra vez",
                                CLINIC,
                                "WAIT_NEXT_CALL")
                        .limits(null, Duration.ofHours(2)));
        states.put("we book a visit", visit().limits(null, Duration.ofHours(4)));
        states.put("we book a visit, no time known", visit());
        states.put("a visit is set", visit().limits(Duration.ofDays(2), null));
        states.put(
                "on the wait list",
                new RequestPageState()
                        .at(
                                "Event_LookAgain",
                                "You are on our wait list",
                                "Está en nuestra lista de espera",
                                CLINIC,
                                "WAIT_LIST")
                        .limits(null, Duration.ofDays(2)));
        states.put(
                "after an emergency",
                new RequestPageState()
                        .urgent()
                        .promised(null, null, 0)
                        .at(
                                "Task_FollowUpEmergency",
                                "We look after you on the next working day",
                                "Le damos seguimiento el próximo día hábil",
                                CLINIC,
                                "WAIT_FOLLOW_UP",
                                "triage-nurse")
                        .limits(Duration.ofHours(20), Duration.ofHours(24)));
        states.put(
                "with someone else",
                new RequestPageState()
                        .at(
                                "Task_AwaitOther",
                                "Another clinic looks at this",
                                "Otra clínica lo ve",
                                THIRD_PARTY,
                                "WAIT_THIRD_PARTY"));
        states.put(
                "answered, not read",
                answered()
                        .at(
                                "Event_StillUnread",
                                "Your answer is here",
                                "Su respuesta está aquí",
                                PATIENT,
                                "WAIT_READING"));
        states.put(
                "answered and read",
                answered()
                        .entry(Step.READ, 40, null, null)
                        .at(
                                "Gateway_QuietWeek",
                                "You have read our answer. You can reply for 7 days",
                                "Ya leyó nuestra respuesta. Puede contestar por 7 días",
                                PATIENT,
                                "WAIT_MORE_QUESTIONS")
                        .limits(null, Duration.ofDays(7)));
        states.put(
                "we call about the answer",
                answered()
                        .at(
                                "Task_CallAboutReply",
                                "We call you about your answer",
                                "Le llamamos por su respuesta",
                                CLINIC,
                                "WAIT_CALL",
                                "triage-nurse"));
        states.put(
                "withdrawn, a nurse calls first",
                new RequestPageState()
                        .urgent()
                        .promised(null, Duration.ofHours(1), 0)
                        .entry(Step.WITHDRAWN, 10, null, null)
                        .at(
                                "Task_ConfirmWithdrawal",
                                "A nurse calls you before we close this",
                                "Alguien de enfermería le llama antes de cerrar esto",
                                CLINIC,
                                "WAIT_CALL",
                                "triage-nurse"));
        ENDS.forEach(end -> states.put("closed, " + end, ended(end)));
        states.put(
                "closed after a missed time",
                triage(new RequestPageState())
                        .now(Duration.ofDays(3))
                        .answered("Yes, with food.", 300)
                        .ended("RESOLVED_REPLY", 400, true));
        states.put(
                "closed long ago",
                ended("RESOLVED_REPLY").now(Duration.ofDays(30)).ended("RESOLVED_REPLY", 300, false));
        return states;
    }

    private static RequestPageState triage(RequestPageState state) {
        return state.entry(Step.QUEUED, 1, "Task_TriageMessage", "triage-nurse")
                .at(
                        "Task_TriageMessage",
                        "Your care team is reading your message",
                        "Su equipo de atención lee su mensaje",
                        CLINIC,
                        "WAIT_CLINIC_QUEUE",
                        "triage-nurse");
    }

    private static RequestPageState late() {
        return new RequestPageState()
                .now(Duration.ofHours(5))
                .entry(Step.QUEUED, 1, "Task_TriageMessage", "triage-nurse")
                .entry(Step.CLAIMED, 20, "Task_TriageMessage", "nina")
                .entry(Step.ESCALATED, 120, "Task_TriageMessage", "L0")
                .entry(Step.ESCALATED, 240, "Task_TriageMessage", "L1")
                .at(
                        "Task_TriageMessage",
                        "Your care team is reading your message",
                        "Su equipo de atención lee su mensaje",
                        CLINIC,
                        "WAIT_CLINIC_QUEUE",
                        "physician",
                        "practice-manager",
                        "triage-nurse");
    }

    private static RequestPageState clinician() {
        return new RequestPageState()
                .entry(Step.CLAIMED, 5, "Task_TriageMessage", "nina")
                .at(
                        "Task_AnswerAsClinician",
                        "A doctor is reading your message",
                        "Una doctora o un doctor lee su mensaje",
                        CLINIC,
                        "WAIT_CLINICIAN_SESSION",
                        "physician");
    }

    private static RequestPageState question() {
        return new RequestPageState()
                .entry(Step.CLAIMED, 5, "Task_TriageMessage", "nina")
                .asked(14)
                .at(
                        "Task_AwaitAnswer",
                        "We are waiting for your answer",
                        "Esperamos su respuesta",
                        PATIENT,
                        "WAIT_PATIENT")
                .limits(null, Duration.ofDays(10));
    }

    private static RequestPageState visit() {
        return new RequestPageState()
                .entry(Step.CLAIMED, 5, "Task_TriageMessage", "nina")
                .at(
                        "Task_BookVisit",
                        "We are finding a date for your visit",
                        "Buscamos una fecha para su cita",
                        CLINIC,
                        "WAIT_APPOINTMENT_DATE",
                        "front-desk");
    }

    private static RequestPageState answered() {
        return new RequestPageState()
                .now(Duration.ofHours(1))
                .entry(Step.CLAIMED, 5, "Task_TriageMessage", "nina")
                .answered("Yes, with food.", 30);
    }

    private static RequestPageState ended(String end) {
        var state = new RequestPageState().now(Duration.ofDays(2)).entry(Step.CLAIMED, 5, "Task_TriageMessage", "nina");
        boolean wordless = List.of("WITHDRAWN", "MERGED_INTO_THREAD", "STOPPED", "EMERGENCY_HANDED_OVER")
                .contains(end);
        return (wordless ? state : state.answered("Yes, with food.", 30)).ended(end, 200, true);
    }
}
