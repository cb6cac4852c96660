package org.carerelay.messaging.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.carerelay.kernel.Reference;
import org.carerelay.messaging.Messages;
import org.springframework.stereotype.Component;

/** Lends the patient's answers to the red flag decision: transient values, gone when the transaction ends. */
@Component
class ReadAnswersDelegate implements JavaDelegate {

    private final Messages messages;

    ReadAnswersDelegate(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        messages.ruleInputs(new Reference(execution.getProcessBusinessKey()))
                .forEach((name, value) -> execution.setVariable(name, Variables.untypedValue(value, true)));
    }
}
