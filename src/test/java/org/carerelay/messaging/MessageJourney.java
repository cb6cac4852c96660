package org.carerelay.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.carerelay.journey.CurrentSteps;
import org.carerelay.journey.Entry;
import org.carerelay.journey.Ledger;
import org.carerelay.journey.Step;
import org.carerelay.kernel.PatientId;
import org.carerelay.kernel.Reference;
import org.carerelay.kernel.Urgency;
import org.carerelay.messaging.MessageView.Author;
import org.carerelay.patient.PatientAccounts;
import org.carerelay.platform.engine.StartForms;
import org.carerelay.platform.forms.Submitter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One message on its whole way, on whatever database the subclass brings. */
@DisplayName("A message")
public abstract class MessageJourney {

    @Autowired
    private StartForms startForms;

    @Autowired
    private Messages messages;

    @Autowired
    private PatientAccounts accounts;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private FormService formService;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private ManagementService managementService;

    @Autowired
    private Ledger ledger;

    @Autowired
    private CurrentSteps currentSteps;

    @Test
    void goes_from_the_portal_through_triage_and_back() {
        var account = accounts.findByEmail("ada@example.org").orElseThrow();
        var patient = accounts.peopleFor(account).get(0).patient();

        Reference reference = startForms.submit(
                Messages.PROCESS, Submitter.patient(account.toString(), Locale.ENGLISH), question(patient));

        assertThat(messages.summary(reference))
                .returns(Urgency.SAME_DAY, RequestSummary::urgency)
                .returns(RequestState.OPEN, RequestSummary::state);
        runJobsOf(reference);
        Task task = taskService
                .createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .singleResult();
        assertThat(task.getTaskDefinitionKey()).isEqualTo("Task_TriageMessage");
        assertThat(task.getPriority()).isEqualTo(Urgency.SAME_DAY.priority());
        assertThat(task.getDueDate()).isNotNull();
        assertThat(currentSteps.of(reference).orElseThrow().label(Locale.ENGLISH))
                .isEqualTo("A nurse is reading your message");
        assertThat(formService.getTaskFormVariables(task.getId())).containsEntry("ctxWords", "Me duele la rodilla 🦵");

        as("nina", () -> {
            taskService.claim(task.getId(), "nina");
            formService.submitTaskForm(task.getId(), answer());
        });

        var detail = messages.open(account, messages.summary(reference).token()).orElseThrow();
        assertThat(detail.messages())
                .extracting(MessageView::author, MessageView::text)
                .containsExactly(
                        tuple(Author.STAFF, "Rest the knee, and call us if it swells. ☎"),
                        tuple(Author.PATIENT, "Me duele la rodilla 🦵"));
        assertThat(ledger.of(reference))
                .extracting(Entry::step)
                .containsExactly(
                        Step.RECEIVED,
                        Step.DECIDED,
                        Step.DECIDED,
                        Step.QUEUED,
                        Step.CLAIMED,
                        Step.COMPLETED,
                        Step.ANSWERED,
                        Step.CLOSED,
                        Step.READ);
    }

    private void runJobsOf(Reference reference) {
        var instance = runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .singleResult();
        managementService
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId("StartEvent_MessageReceived")
                .list()
                .forEach(job -> managementService.executeJob(job.getId()));
    }

    private void as(String user, Runnable work) {
        identityService.setAuthentication(user, List.of("triage-nurse"));
        try {
            work.run();
        } finally {
            identityService.clearAuthentication();
        }
    }

    private static Map<String, Object> question(PatientId patient) {
        var values = new HashMap<String, Object>();
        values.put("rf_none", true);
        values.put("aboutPatient", patient.toString());
        values.put("topic", "HEALTH_PROBLEM");
        values.put("symptomSince", "DAYS");
        values.put("symptomTrend", "SAME");
        values.put("selfUrgency", "THIS_WEEK");
        values.put("messageText", "Me duele la rodilla 🦵");
        return values;
    }

    private static Map<String, Object> answer() {
        return Map.of(
                "urgency", "SAME_DAY",
                "disposition", "ANSWER_NOW",
                "replyText", "Rest the knee, and call us if it swells. ☎");
    }
}
