package org.carerelay.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.carerelay.kernel.Reference;

/** One case on an engine, with the processes that it calls: who completes what, which timer fires, where it stands. */
public final class RunningCase {

    private final ProcessEngine engine;
    private final String reference = Reference.next("MSG").value();

    private RunningCase(ProcessEngine engine) {
        this.engine = engine;
    }

    public static RunningCase start(ProcessEngine engine, String process, Map<String, Object> routing) {
        var started = new RunningCase(engine);
        var variables =
                Variables.createVariables().putValue("category", "UNCLASSIFIED").putValue("language", "en");
        variables.putAll(routing);
        engine.getRuntimeService().startProcessInstanceByKey(process, started.reference, variables);
        return started;
    }

    /** Completes the open task of this form with pairs of a field and its value. */
    public RunningCase complete(String form, Object... answers) {
        var routing = Variables.createVariables();
        for (int i = 0; i < answers.length; i += 2) {
            routing.putValue((String) answers[i], answers[i + 1]);
        }
        engine.getTaskService().complete(task(form).getId(), routing);
        return this;
    }

    /** Fires the timer, or runs the job, of an element. */
    public RunningCase fire(String element) {
        engine.getManagementService().executeJob(job(element).getId());
        return this;
    }

    public RunningCase receive(String message, Object... variables) {
        var correlation =
                engine.getRuntimeService().createMessageCorrelation(message).processInstanceBusinessKey(reference);
        for (int i = 0; i < variables.length; i += 2) {
            correlation.setVariable((String) variables[i], variables[i + 1]);
        }
        correlation.correlate();
        return this;
    }

    public Task task(String form) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey("Task_" + form)
                .singleResult();
        assertThat(task).as("open task " + form).isNotNull();
        return task;
    }

    public List<String> groupsOf(String form) {
        return engine.getTaskService().getIdentityLinksForTask(task(form).getId()).stream()
                .map(link -> link.getGroupId())
                .toList();
    }

    public List<String> usersOf(String form) {
        return engine.getTaskService().getIdentityLinksForTask(task(form).getId()).stream()
                .map(link -> link.getUserId())
                .toList();
    }

    public List<String> openTasks() {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    /** Ids of all elements that this case has passed or stands at, called processes included. */
    public List<String> path() {
        return instances().stream()
                .map(HistoricProcessInstance::getId)
                .flatMap(
                        id -> engine
                                .getHistoryService()
                                .createHistoricActivityInstanceQuery()
                                .processInstanceId(id)
                                .list()
                                .stream())
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    /** The case, its called processes, its tasks and its timers are gone. */
    public void isOver() {
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .count())
                .as("running processes")
                .isZero();
        assertThat(jobs()).as("timers left behind").isEmpty();
    }

    public List<String> jobs() {
        return instances().stream()
                .flatMap(instance ->
                        engine
                                .getManagementService()
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .list()
                                .stream())
                .map(Job::getId)
                .toList();
    }

    public Object variable(String name) {
        return engine.getRuntimeService()
                .createVariableInstanceQuery()
                .variableName(name)
                .processInstanceIdIn(
                        instances().stream().map(HistoricProcessInstance::getId).toArray(String[]::new))
                .list()
                .get(0)
                .getValue();
    }

    private Job job(String element) {
        var job = instances().stream()
                .flatMap(instance -> engine
                        .getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .activityId(element)
                        .list()
                        .stream())
                .findFirst();
        assertThat(job).as("job of " + element).isPresent();
        return job.orElseThrow();
    }

    private List<HistoricProcessInstance> instances() {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .list();
    }
}
