package org.carerelay.messaging.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.carerelay.kernel.Reference;
import org.carerelay.messaging.Bundling;
import org.carerelay.messaging.MessageCases;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lends the patient's answers to the triage decision: transient values, gone when the transaction ends. */
@Component
class ReadAnswersDelegate implements JavaDelegate {

    private final MessageCases cases;
    private final Bundling bundling;

    ReadAnswersDelegate(MessageCases cases, Bundling bundling) {
        this.cases = cases;
        this.bundling = bundling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var reference = new Reference(execution.getProcessBusinessKey());
        cases.ruleInputs(reference).forEach((name, value) -> lend(execution, name, value));
        // a case that was assessed keeps at least its urgency when the patient writes again
        boolean assessed = execution.hasVariable("queue");
        lend(execution, "urgencySoFar", assessed ? execution.getVariable("urgency") : null);
        lend(execution, "bundled", bundling.isBundled(reference));
    }

    private static void lend(DelegateExecution execution, String name, @Nullable Object value) {
        execution.setVariable(name, Variables.untypedValue(value, true));
    }
}
