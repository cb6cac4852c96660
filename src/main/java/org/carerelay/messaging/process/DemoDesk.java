package org.carerelay.messaging.process;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.carerelay.kernel.PatientId;
import org.carerelay.kernel.Reference;
import org.carerelay.messaging.Messages;
import org.carerelay.patient.ActsFor;
import org.carerelay.patient.PatientAccounts;
import org.carerelay.platform.engine.StartForms;
import org.carerelay.platform.forms.Submitter;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the people of the demo clinic do with a message, through the same forms as everybody. */
@Component
@Profile("demo")
class DemoDesk {

    private static final String START = "StartEvent_MessageReceived";

    private final StartForms startForms;
    private final PatientAccounts accounts;
    private final RuntimeService runtimeService;
    private final ManagementService managementService;
    private final TaskService taskService;
    private final FormService formService;
    private final IdentityService identityService;

    DemoDesk(
            StartForms startForms,
            PatientAccounts accounts,
            RuntimeService runtimeService,
            ManagementService managementService,
            TaskService taskService,
            FormService formService,
            IdentityService identityService) {
        this.startForms = startForms;
        this.accounts = accounts;
        this.runtimeService = runtimeService;
        this.managementService = managementService;
        this.taskService = taskService;
        this.formService = formService;
        this.identityService = identityService;
    }

    /** Whom the account may act for, its own patient first; nobody without an account. */
    List<PatientId> peopleOf(String email) {
        return accounts.findByEmail(email).stream()
                .flatMap(account -> accounts.peopleFor(account).stream())
                .map(ActsFor::patient)
                .toList();
    }

    /** Sends a message about the account's own patient, who is in no danger. */
    Reference send(String email, Locale language, Map<String, Object> answers) {
        var account = accounts.findByEmail(email).orElseThrow();
        var message = new HashMap<>(answers);
        message.put("rf_none", true);
        message.putIfAbsent("preferMyDoctor", "SOONEST");
        message.put("aboutPatient", peopleOf(email).get(0).toString());
        return startForms.submit(Messages.PROCESS, Submitter.patient(account.toString(), language), message);
    }

    /** Runs the job behind the start event, which the engine would run in a moment by itself, and finds the task. */
    Task taskOf(Reference reference) {
        var instance = runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .processDefinitionKey(Messages.PROCESS)
                .singleResult();
        managementService
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(START)
                .list()
                .forEach(job -> managementService.executeJob(job.getId()));
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .singleResult();
    }

    /** A member of staff opens the task. */
    Map<String, Object> open(String staff, Task task) {
        return as(staff, () -> formService.getTaskFormVariables(task.getId()));
    }

    /** A member of staff takes the task and completes its form. */
    void answer(String staff, Task task, Map<String, Object> answers) {
        as(staff, () -> {
            taskService.claim(task.getId(), staff);
            formService.submitTaskForm(task.getId(), answers);
            return task;
        });
    }

    private <T> T as(String staff, Supplier<T> work) {
        var groups = identityService.createGroupQuery().groupMember(staff).list().stream()
                .map(Group::getId)
                .toList();
        identityService.setAuthentication(staff, groups);
        try {
            return work.get();
        } finally {
            identityService.clearAuthentication();
        }
    }
}
