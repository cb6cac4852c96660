package org.carerelay.clinic.process;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.springframework.stereotype.Component;

/** Finds the timers on the edge of an open task. */
@Component
class TaskTimers {

    private final ManagementService jobs;
    private final RepositoryService models;

    TaskTimers(ManagementService jobs, RepositoryService models) {
        this.jobs = jobs;
        this.models = models;
    }

    /** Those whose time comes from an expression with these words, such as {@code sla.levels(}. */
    List<Job> of(Task task, String expression) {
        return jobs.createJobQuery().processInstanceId(task.getProcessInstanceId()).timers().list().stream()
                .filter(job -> task.getExecutionId().equals(job.getExecutionId()))
                .filter(job -> isOnTheEdge(task, job, expression))
                .toList();
    }

    private boolean isOnTheEdge(Task task, Job job, String expression) {
        String activity = jobs.createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
        return models.getBpmnModelInstance(task.getProcessDefinitionId()).getModelElementById(activity)
                        instanceof BoundaryEvent event
                && event.getAttachedTo().getId().equals(task.getTaskDefinitionKey())
                && event.getDomElement().getTextContent().contains(expression);
    }
}
