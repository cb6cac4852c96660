package org.carerelay.messaging.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.carerelay.kernel.Reference;
import org.carerelay.kernel.Urgency;
import org.carerelay.messaging.RunningCases.NewCase;
import org.carerelay.platform.engine.EngineEvent;
import org.carerelay.platform.engine.EngineEvent.ProcessEnded;
import org.carerelay.platform.engine.EnginePlugins;
import org.carerelay.support.ProcessEngines;

/** The models of message triage, moved by what moves them in the application. */
final class TriageEngine implements AutoCloseable {

    private final List<EngineEvent> events = new ArrayList<>();
    private final ProcessEngine engine;
    private final EngineCases cases;

    TriageEngine() {
        TriageModels.forget();
        engine = ProcessEngines.plain(
                        TriageModels.beans(), EnginePlugins.engineEvents(event -> events.add((EngineEvent) event)))
                .buildProcessEngine();
        TriageModels.deployOnce(engine);
        cases = new EngineCases(
                engine.getRuntimeService(),
                engine.getIdentityService(),
                new CaseStarter(engine.getRuntimeService(), engine.getIdentityService()));
    }

    /** Ends what a test left running. */
    void forget() {
        TriageModels.forget();
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(
                        instance -> engine.getRuntimeService().deleteProcessInstance(instance.getId(), "test is over"));
        events.clear();
    }

    EngineCases cases() {
        return cases;
    }

    /** A case as a reply or a split begins it; nobody has looked at it yet. */
    Reference received() {
        var reference = Reference.next("MSG");
        cases.start(new NewCase(reference, Urgency.ROUTINE, "OTHER", "en"));
        return reference;
    }

    /** The same, assessed by the rules. */
    Reference assessed() {
        var reference = received();
        assess(reference);
        return reference;
    }

    void assess(Reference reference) {
        fire("StartEvent_MessageReceived");
    }

    void complete(String task, Map<String, Object> routing) {
        var open = engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(task)
                .singleResult();
        engine.getTaskService().complete(open.getId(), routing);
    }

    List<String> openTasks() {
        return engine.getTaskService().createTaskQuery().list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    void fire(String activity) {
        var jobs = engine.getManagementService();
        jobs.executeJob(
                jobs.createJobQuery().activityId(activity).singleResult().getId());
    }

    long running(String process) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(process)
                .count();
    }

    /** Processes, timers and subscriptions; the weekly timer of the urgency review is none of ours. */
    long leftBehind() {
        return engine.getRuntimeService().createProcessInstanceQuery().count()
                + engine.getRuntimeService().createEventSubscriptionQuery().count()
                + engine.getManagementService().createJobQuery().list().stream()
                        .filter(job -> job.getProcessInstanceId() != null)
                        .count();
    }

    List<ProcessEnded> ends() {
        return events.stream()
                .filter(ProcessEnded.class::isInstance)
                .map(ProcessEnded.class::cast)
                .toList();
    }

    @Override
    public void close() {
        engine.close();
    }
}
