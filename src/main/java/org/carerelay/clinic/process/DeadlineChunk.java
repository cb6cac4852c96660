package org.carerelay.clinic.process;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.carerelay.clinic.SlaPolicy;
import org.carerelay.kernel.Reference;
import org.carerelay.kernel.Urgency;
import org.carerelay.platform.engine.ElementProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts the deadlines of some tasks anew, in one transaction. */
@Component
class DeadlineChunk {

    private static final Instant NEVER = SlaExpressions.NEVER.toInstant();

    private final TaskService tasks;
    private final RuntimeService processes;
    private final RepositoryService models;
    private final ManagementService jobs;
    private final TaskTimers timers;
    private final CaseFacts facts;
    private final SlaPolicy policy;
    private final Escalation escalation;

    DeadlineChunk(
            TaskService tasks,
            RuntimeService processes,
            RepositoryService models,
            ManagementService jobs,
            TaskTimers timers,
            CaseFacts facts,
            SlaPolicy policy,
            Escalation escalation) {
        this.tasks = tasks;
        this.processes = processes;
        this.models = models;
        this.jobs = jobs;
        this.timers = timers;
        this.facts = facts;
        this.policy = policy;
        this.escalation = escalation;
    }

    /** Tasks that are closed by now and those without a stage of the policy stay as they are. */
    @Transactional
    public void recount(Collection<String> taskIds) {
        var open =
                tasks.createTaskQuery().taskIdIn(taskIds.toArray(String[]::new)).list();
        Set<String> instances = open.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        if (instances.isEmpty()) {
            return;
        }
        Map<String, ProcessInstance> byId =
                processes.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                        .collect(Collectors.toMap(ProcessInstance::getId, instance -> instance));
        Map<String, String> urgencies = facts.of(instances, "urgency");
        Map<String, String> categories = facts.of(instances, "category");
        open.forEach(task -> {
            ProcessInstance instance = byId.get(task.getProcessInstanceId());
            String urgency = urgencies.get(task.getProcessInstanceId());
            if (instance != null && instance.getBusinessKey() != null && urgency != null) {
                stage(task)
                        .ifPresent(stage -> recount(
                                task,
                                new LateStage(
                                        processKey(task),
                                        instance.getId(),
                                        new Reference(instance.getBusinessKey()),
                                        task.getTaskDefinitionKey(),
                                        stage,
                                        Urgency.valueOf(urgency),
                                        categories.get(instance.getId()))));
            }
        });
    }

    private void recount(Task task, LateStage stage) {
        Instant since = Escalation.since(task);
        Instant due = policy.due(stage.process(), stage.stage(), stage.urgency(), stage.category(), since)
                .orElse(NEVER);
        if (task.getDueDate() != null && !task.getDueDate().toInstant().equals(due)) {
            task.setDueDate(Date.from(due));
            tasks.saveTask(task);
        }
        Instant next = escalation.nextLevel(since, stage).orElse(NEVER);
        timers.of(task, "sla.levels(").stream()
                .filter(job -> job.getDuedate() != null
                        && !job.getDuedate().toInstant().equals(next))
                .forEach(job -> jobs.setJobDuedate(job.getId(), Date.from(next), false));
    }

    private Optional<String> stage(Task task) {
        UserTask box = models.getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
        @Nullable String due = box.getCamundaDueDate();
        return due != null && due.contains("sla.due(") ? ElementProperties.find(box, "slaStage") : Optional.empty();
    }

    private String processKey(Task task) {
        return models.getProcessDefinition(task.getProcessDefinitionId()).getKey();
    }
}
