package org.carerelay.messaging.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.carerelay.journey.CurrentSteps;
import org.carerelay.journey.Entry;
import org.carerelay.journey.Ledger;
import org.carerelay.journey.Step;
import org.carerelay.kernel.Reference;
import org.carerelay.kernel.Urgency;
import org.carerelay.messaging.MessageView;
import org.carerelay.messaging.MessageView.Author;
import org.carerelay.messaging.Messages;
import org.carerelay.messaging.RequestState;
import org.carerelay.messaging.RequestSummary;
import org.carerelay.patient.PatientAccounts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One message on its whole way, on whatever database the subclass brings. */
@DisplayName("A message")
public abstract class MessageJourney {

    @Autowired
    private PatientAccounts accounts;

    @Autowired
    private DemoDesk desk;

    @Autowired
    private Messages messages;

    @Autowired
    private Ledger ledger;

    @Autowired
    private CurrentSteps currentSteps;

    @Autowired
    private RuntimeService processes;

    @Autowired
    private ManagementService jobs;

    @Test
    void goes_from_the_portal_through_triage_and_back() {
        Reference reference = desk.send("ada@example.org", Locale.ENGLISH, question());

        assertThat(messages.summary(reference))
                .returns(Urgency.SAME_DAY, RequestSummary::urgency)
                .returns(RequestState.OPEN, RequestSummary::state);
        Task task = desk.taskOf(reference);
        assertThat(task.getTaskDefinitionKey()).isEqualTo("Task_TriageMessage");
        assertThat(task.getPriority()).isEqualTo(Urgency.SAME_DAY.priority());
        assertThat(task.getDueDate()).isNotNull();
        assertThat(currentSteps.of(reference).orElseThrow().label(Locale.ENGLISH))
                .isEqualTo("Your care team is reading your message");
        assertThat(desk.open("nina", task)).containsEntry("ctxWords", "Me duele la rodilla 🦵");

        desk.answer("nina", task, answer());

        var ada = accounts.findByEmail("ada@example.org").orElseThrow();
        var detail = messages.open(ada, messages.summary(reference).token()).orElseThrow();
        assertThat(detail.messages())
                .extracting(MessageView::author, MessageView::text)
                .containsExactly(
                        tuple(Author.STAFF, "Rest the knee, and call us if it swells. ☎"),
                        tuple(Author.PATIENT, "Me duele la rodilla 🦵"));
        new QuietWeek(processes, jobs).passAfter(reference);
        assertThat(ledger.of(reference))
                .extracting(Entry::step)
                .containsExactly(
                        Step.RECEIVED,
                        Step.DECIDED,
                        Step.DECIDED,
                        Step.DECIDED,
                        Step.DECIDED,
                        Step.QUEUED,
                        Step.CLAIMED,
                        Step.COMPLETED,
                        Step.ANSWERED,
                        Step.READ,
                        Step.CLOSED);
    }

    private static Map<String, Object> question() {
        return Map.of(
                "topic", "HEALTH_PROBLEM",
                "symptomSince", "DAYS",
                "symptomTrend", "SAME",
                "selfUrgency", "THIS_WEEK",
                "messageText", "Me duele la rodilla 🦵");
    }

    private static Map<String, Object> answer() {
        return Map.of(
                "urgency", "SAME_DAY",
                "disposition", "ANSWER_NOW",
                "replyText", "Rest the knee, and call us if it swells. ☎");
    }
}
