package org.carerelay.registration.process;

import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.carerelay.patient.Likeness;
import org.carerelay.platform.engine.WithoutIdentity;
import org.carerelay.registration.DuplicateRules;
import org.springframework.stereotype.Component;

/** Asks the latest deployed version of {@code DuplicateDecision.dmn}. */
@Component
class DeployedDuplicateRules implements DuplicateRules {

    private static final String DECISION = "DuplicateDecision";

    private final DecisionService decisions;
    private final IdentityService identities;

    DeployedDuplicateRules(DecisionService decisions, IdentityService identities) {
        this.decisions = decisions;
        this.identities = identities;
    }

    @Override
    public Judgement judge(Likeness likeness) {
        return WithoutIdentity.ask(identities, () -> {
            var row = decisions
                    .evaluateDecisionTableByKey(DECISION)
                    .variables(likeness.forRules())
                    .evaluate()
                    .getSingleResult();
            return new Judgement(
                    Grade.valueOf(row.<String>getEntry("grade")), NextStep.valueOf(row.<String>getEntry("nextStep")));
        });
    }
}
