package org.carerelay.platform.engine;

import java.util.List;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionLogicEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.context.ApplicationEventPublisher;

/** Tells which rules decided, never on what: inputs and outputs stay out. Decisions outside a process are not told. */
final class EngineEventsDecisionListener implements DmnDecisionEvaluationListener {

    private final ApplicationEventPublisher publisher;

    EngineEventsDecisionListener(ApplicationEventPublisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public void notify(DmnDecisionEvaluationEvent evaluation) {
        var context = Context.getCoreExecutionContext();
        if (context != null && context.getExecution() instanceof ExecutionEntity execution) {
            evaluation.getRequiredDecisionResults().forEach(required -> made(execution, required));
            made(execution, evaluation.getDecisionResult());
        }
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
