package org.carerelay.journey.process;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** Which timers of a model end the wait at a box: the box itself, a branch after it, or one on its edge. */
final class EndingTimers {

    private EndingTimers() {}

    static Set<String> of(FlowNode node) {
        return Stream.of(Stream.of(node), branches(node), onTheEdge(node))
                .flatMap(nodes -> nodes)
                .filter(EndingTimers::isTimer)
                .map(FlowNode::getId)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<FlowNode> branches(FlowNode node) {
        return node instanceof EventBasedGateway ? node.getSucceedingNodes().list().stream() : Stream.empty();
    }

    private static Stream<FlowNode> onTheEdge(FlowNode node) {
        return node.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.cancelActivity() && node.equals(event.getAttachedTo()))
                .map(FlowNode.class::cast);
    }

    private static boolean isTimer(FlowNode node) {
        return node instanceof CatchEvent event
                && event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
    }
}
