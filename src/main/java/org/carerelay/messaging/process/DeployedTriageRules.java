package org.carerelay.messaging.process;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.carerelay.kernel.Urgency;
import org.carerelay.messaging.TriageRules;
import org.carerelay.platform.engine.WithoutIdentity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the last deployed versions of {@code TriageDecision} and {@code RedFlagWordDecision}. */
@Component
class DeployedTriageRules implements TriageRules {

    private final DecisionService decisions;
    private final IdentityService identity;

    DeployedTriageRules(DecisionService decisions, IdentityService identity) {
        this.decisions = decisions;
        this.identity = identity;
    }

    @Override
    public Urgency urgencyOf(Map<String, @Nullable Object> answers) {
        String urgency = WithoutIdentity.ask(
                identity,
                () -> decisions
                        .evaluateDecisionByKey("TriageDecision")
                        .variables(answers)
                        .evaluate()
                        .getSingleResult()
                        .getEntry("urgency"));
        return Urgency.valueOf(urgency);
    }

    @Override
    public Set<String> signsIn(String text) {
        return WithoutIdentity.ask(
                identity,
                () ->
                        decisions
                                .evaluateDecisionTableByKey("RedFlagWordDecision", Map.of("text", text))
                                .getResultList()
                                .stream()
                                .map(row -> String.valueOf(row.get("code")))
                                .collect(Collectors.toUnmodifiableSet()));
    }
}
