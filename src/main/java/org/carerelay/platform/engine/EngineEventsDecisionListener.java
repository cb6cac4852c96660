package org.carerelay.platform.engine;

import java.util.List;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionLogicEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.impl.bpmn.behavior.DmnBusinessRuleTaskActivityBehavior;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Tells which rules decided, never on what: inputs and outputs stay out. Only decisions drawn in the model are told, not
 * those that Java code asks for along the way, of which a cache may answer some.
 */
final class EngineEventsDecisionListener implements DmnDecisionEvaluationListener {

    private final ApplicationEventPublisher publisher;

    EngineEventsDecisionListener(ApplicationEventPublisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public void notify(DmnDecisionEvaluationEvent evaluation) {
        var context = Context.getCoreExecutionContext();
        if (context != null && context.getExecution() instanceof ExecutionEntity execution && isDrawn(execution)) {
            evaluation.getRequiredDecisionResults().forEach(required -> made(execution, required));
            made(execution, evaluation.getDecisionResult());
        }
    }

    private static boolean isDrawn(ExecutionEntity execution) {
        return execution.getActivity() != null
                && execution.getActivity().getActivityBehavior() instanceof DmnBusinessRuleTaskActivityBehavior;
    }

    private void made(ExecutionEntity execution, DmnDecisionLogicEvaluationEvent result) {
        if (result.getDecision() instanceof DecisionDefinition decision) {
            RunningRequest.of(execution)
                    .ifPresent(reference -> publisher.publishEvent(new EngineEvent.DecisionMade(
                            reference,
                            execution.getActivityId(),
                            RunningRequest.actor(),
                            decision.getKey(),
                            decision.getVersion(),
                            matchingRules(result))));
        }
    }

    private static List<String> matchingRules(DmnDecisionLogicEvaluationEvent result) {
        return result instanceof DmnDecisionTableEvaluationEvent table
                ? table.getMatchingRules().stream()
                        .map(DmnEvaluatedDecisionRule::getId)
                        .toList()
                : List.of();
    }
}
