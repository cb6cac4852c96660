package org.carerelay.platform.engine;

import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.core.model.PropertyKey;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.carerelay.kernel.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Listens to user tasks and to the end of processes. The listeners are built-in ones: callers that ask the engine to skip
 * listeners do not skip these.
 */
final class EngineEventsParseListener extends AbstractBpmnParseListener {

    private static final PropertyKey<String> END_STATE = new PropertyKey<>("endState");
    private static final PropertyKey<ActivityImpl> LAST_EVENT = new PropertyKey<>("lastEndEvent");

    private final ApplicationEventPublisher publisher;

    EngineEventsParseListener(ApplicationEventPublisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, listener(this::created));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, listener(this::assigned));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, listener(this::completed));
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        Map<String, String> properties = BpmnParseUtil.parseCamundaExtensionProperties(element);
        if (properties != null) {
            activity.getProperties().set(END_STATE, properties.get(END_STATE.getName()));
        }
        if (scope instanceof ActivityImpl around && around.isTriggeredByEvent()) {
            around.getProperties().set(LAST_EVENT, activity);
        }
    }

    /** A process with the property {@code closesRequest} set to false stands beside that of the request. */
    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        Map<String, String> properties = BpmnParseUtil.parseCamundaExtensionProperties(element);
        if (properties != null && "false".equals(properties.get("closesRequest"))) {
            return;
        }
        ExecutionListener ended = execution -> ended((ExecutionEntity) execution);
        definition.addBuiltInListener(ExecutionListener.EVENTNAME_END, ended);
    }

    private static TaskListener listener(BiConsumer<DelegateTask, Reference> event) {
        return task -> RunningRequest.of(task.getExecution()).ifPresent(reference -> event.accept(task, reference));
    }

    private void created(DelegateTask task, Reference reference) {
        var groups = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .collect(Collectors.toCollection(TreeSet::new));
        publish(new EngineEvent.TaskCreated(
                reference,
                task.getTaskDefinitionKey(),
                RunningRequest.actor(),
                groups,
                task.getPriority(),
                task.getFollowUpDate() == null ? null : task.getFollowUpDate().toInstant()));
    }

    private void assigned(DelegateTask task, Reference reference) {
        var stage = task.getTaskDefinitionKey();
        var assignee = task.getAssignee();
        publish(
                assignee == null
                        ? new EngineEvent.TaskUnassigned(reference, stage, RunningRequest.actor())
                        : new EngineEvent.TaskAssigned(reference, stage, RunningRequest.actor(), assignee));
    }

    private void completed(DelegateTask task, Reference reference) {
        publish(new EngineEvent.TaskCompleted(reference, task.getTaskDefinitionKey(), RunningRequest.actor()));
    }

    private void ended(ExecutionEntity execution) {
        if (execution.getSuperExecution() != null) {
            return; // a called process: the request goes on
        }
        RunningRequest.of(execution).ifPresent(reference -> {
            var last = endEvent(execution.getActivity());
            var endState = last == null ? null : last.getProperties().get(END_STATE);
            var stage = last == null ? execution.getProcessDefinition().getKey() : last.getId();
            publish(new EngineEvent.ProcessEnded(
                    reference, stage, RunningRequest.actor(), endState, execution.isCanceled()));
        });
    }

    /** A process that ends in an event subprocess stands at its border, no longer at the end event in it. */
    private static @Nullable ActivityImpl endEvent(@Nullable ActivityImpl last) {
        var within = last == null ? null : last.getProperties().get(LAST_EVENT);
        return within == null ? last : within;
    }

    private void publish(EngineEvent event) {
        publisher.publishEvent(event);
    }
}
