package org.carerelay.platform.engine;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** Nothing waits without a timer, and a patient can always see what for, and for whom. */
final class WaitCheck implements ModelCheck {

    private static final List<String> LABELS = List.of("patientLabel", "patientLabel_es");
    private static final Set<String> HOLDERS = Set.of("CLINIC", "PATIENT", "THIRD_PARTY");

    @Override
    public void check(Candidate candidate, Faults faults) {
        candidate.each(UserTask.class, (file, task) -> checkWait(file, task, faults));
        candidate.each(ReceiveTask.class, (file, task) -> checkWait(file, task, faults));
        candidate.each(ServiceTask.class, (file, task) -> {
            if ("external".equals(task.getCamundaType())) {
                checkTimer(file, task, faults);
            }
        });
        candidate.each(EventBasedGateway.class, (file, gateway) -> {
            checkLabels(file, gateway, faults);
            boolean timer = SequenceFlows.nodesAfter(gateway).anyMatch(WaitCheck::isTimer);
            if (!timer && !hasTimerAround(gateway)) {
                faults.add(file, gateway, "can wait for ever: add a timer as one of its branches.");
            }
        });
        candidate.each(IntermediateCatchEvent.class, (file, event) -> checkEvent(file, event, faults));
        candidate.each(FlowNode.class, (file, node) -> {
            if (LABELS.stream()
                    .anyMatch(label -> ElementProperties.find(node, label).isPresent())) {
                checkLabels(file, node, faults);
            }
        });
    }

    private static void checkEvent(String file, IntermediateCatchEvent event, Faults faults) {
        boolean branch = SequenceFlows.nodesBefore(event).anyMatch(EventBasedGateway.class::isInstance);
        boolean link = event.getEventDefinitions().stream().anyMatch(LinkEventDefinition.class::isInstance);
        if (branch || link) {
            return;
        }
        checkLabels(file, event, faults);
        if (!isTimer(event) && !hasTimerAround(event)) {
            faults.add(
                    file, event, "can wait for ever: put an event-based gateway with a timer branch in front of it.");
        }
    }

    private static void checkWait(String file, Activity activity, Faults faults) {
        checkLabels(file, activity, faults);
        checkTimer(file, activity, faults);
    }

    private static void checkTimer(String file, Activity activity, Faults faults) {
        if (!hasTimer(activity) && !hasTimerAround(activity)) {
            faults.add(file, activity, "can wait for ever: attach a boundary timer that adds help.");
        }
    }

    private static void checkLabels(String file, FlowNode node, Faults faults) {
        for (String property : LABELS) {
            if (ElementProperties.find(node, property).isEmpty()) {
                faults.add(
                        file,
                        node,
                        "does not say what patients read while it waits: add the property " + property + ".");
            }
        }
        String holder = ElementProperties.find(node, "waitingOn").orElse("");
        if (!HOLDERS.contains(holder)) {
            faults.add(
                    file,
                    node,
                    "does not say whom the case waits for: set the property waitingOn to CLINIC, PATIENT "
                            + "or THIRD_PARTY.");
        }
    }

    private static boolean hasTimerAround(FlowNode node) {
        @Nullable ModelElementInstance parent = node.getParentElement();
        return parent instanceof Activity around && (hasTimer(around) || hasTimerAround(around));
    }

    private static boolean hasTimer(Activity activity) {
        return activity.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                .anyMatch(event -> activity.equals(event.getAttachedTo()) && isTimer(event));
    }

    private static boolean isTimer(FlowNode node) {
        return node instanceof CatchEvent event
                && event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
    }
}
