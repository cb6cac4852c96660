package org.carerelay.messaging.process;

import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.carerelay.kernel.Urgency;
import org.carerelay.messaging.TriageRules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the last deployed version of {@code TriageDecision}. */
@Component
class DeployedTriageRules implements TriageRules {

    private final DecisionService decisions;

    DeployedTriageRules(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public Urgency urgencyOf(Map<String, @Nullable Object> answers) {
        String urgency = decisions
                .evaluateDecisionByKey("TriageDecision")
                .variables(answers)
                .evaluate()
                .getSingleResult()
                .getEntry("urgency");
        return Urgency.valueOf(urgency);
    }
}
