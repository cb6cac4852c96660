package org.carerelay.platform.engine;

import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.jspecify.annotations.Nullable;

/** Every decision that a process asks for exists, and the process always asks the newest version of it. */
final class DecisionReferenceCheck implements ModelCheck {

    private final KnownModels deployed;

    DecisionReferenceCheck(KnownModels deployed) {
        this.deployed = deployed;
    }

    @Override
    public void check(Candidate candidate, Faults faults) {
        candidate.each(BusinessRuleTask.class, (file, task) -> checkTask(file, task, candidate, faults));
    }

    private void checkTask(String file, BusinessRuleTask task, Candidate candidate, Faults faults) {
        @Nullable String key = task.getCamundaDecisionRef();
        if (key == null || ModelExpression.isExpression(key)) {
            return;
        }
        @Nullable String binding = task.getCamundaDecisionRefBinding();
        if (binding != null && !binding.equals("latest")) {
            faults.add(file, task, "does not follow changes of its decision: set the binding to latest.");
        }
        if (!candidate.hasDecision(key) && !deployed.hasDecision(key)) {
            var known = candidate.decisionElements().map(Decision::getId).toList();
            String nearest = NearestName.to(key, known)
                    .map(name -> " The nearest decision in it is '" + name + "'.")
                    .orElse("");
            faults.add(
                    file,
                    task,
                    "asks for the decision '" + key + "', which is neither deployed nor part of this "
                            + "deployment: tick the decision file too." + nearest);
        }
    }
}
