package org.carerelay.messaging.process;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.carerelay.kernel.Reference;
import org.carerelay.messaging.Messages;
import org.carerelay.patient.PatientAccounts;
import org.carerelay.platform.engine.StartForms;
import org.carerelay.platform.forms.Submitter;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A little history for the demo clinic, sent and answered the same way as everything else. */
@Component
@Profile("demo")
@Order(100)
class DemoMessages implements ApplicationRunner {

    private static final String NURSE = "nina";

    private final StartForms startForms;
    private final Messages messages;
    private final PatientAccounts accounts;
    private final ManagementService managementService;
    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final FormService formService;
    private final IdentityService identityService;

    DemoMessages(
            StartForms startForms,
            Messages messages,
            PatientAccounts accounts,
            ManagementService managementService,
            RuntimeService runtimeService,
            TaskService taskService,
            FormService formService,
            IdentityService identityService) {
        this.startForms = startForms;
        this.messages = messages;
        this.accounts = accounts;
        this.managementService = managementService;
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.formService = formService;
        this.identityService = identityService;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!hasRequests("ada@example.org")) {
            answer(
                    send("ada@example.org", Locale.ENGLISH, "RESULT", "Is my blood test back? I had it on Monday."),
                    "Your blood count is normal. There is nothing to change. Call us if you feel faint or very tired.");
            send("ada@example.org", Locale.ENGLISH, "APPOINTMENT", "Can I have my yearly check-up in the afternoon?");
        }
        if (!hasRequests("chao@example.org")) {
            send("chao@example.org", Locale.forLanguageTag("es"), "OTHER", "¿Qué papeles llevo a mi próxima cita?");
        }
    }

    private boolean hasRequests(String email) {
        return accounts.findByEmail(email)
                .map(messages::requestsOf)
                .map(requests -> !requests.isEmpty())
                .orElse(true);
    }

    private Reference send(String email, Locale language, String topic, String text) {
        var account = accounts.findByEmail(email).orElseThrow();
        var self = accounts.peopleFor(account).get(0).patient();
        var answers = Map.of("rf_none", true, "aboutPatient", self.toString(), "topic", topic, "messageText", text);
        return startForms.submit(Messages.PROCESS, Submitter.patient(account.toString(), language), answers);
    }

    private void answer(Reference reference, String text) {
        var instance = runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .singleResult();
        managementService
                .createJobQuery()
                .processInstanceId(instance.getId())
                .list()
                .forEach(job -> managementService.executeJob(job.getId()));
        var task = taskService
                .createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .singleResult();
        identityService.setAuthentication(NURSE, List.of("triage-nurse"));
        try {
            taskService.claim(task.getId(), NURSE);
            formService.submitTaskForm(
                    task.getId(), Map.of("urgency", "ROUTINE", "disposition", "ANSWER_NOW", "replyText", text));
        } finally {
            identityService.clearAuthentication();
        }
    }
}
