package org.carerelay.platform.engine;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The lines between the boxes. The engine follows the flows themselves, not the lists that an editor keeps in each box. */
final class SequenceFlows {

    private SequenceFlows() {}

    static Stream<SequenceFlow> from(FlowNode node) {
        return all(node).filter(flow -> node.equals(flow.getSource()));
    }

    static Stream<FlowNode> nodesAfter(FlowNode node) {
        return from(node).map(SequenceFlow::getTarget);
    }

    static Stream<FlowNode> nodesBefore(FlowNode node) {
        return all(node).filter(flow -> node.equals(flow.getTarget())).map(SequenceFlow::getSource);
    }

    private static Stream<SequenceFlow> all(ModelElementInstance element) {
        return element.getModelInstance().getModelElementsByType(SequenceFlow.class).stream();
    }
}
