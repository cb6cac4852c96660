package org.carerelay.messaging.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carerelay.kernel.Reference;
import org.carerelay.messaging.Messages;
import org.springframework.stereotype.Component;

/** Shows the nurse's answer to the patient. */
@Component
class PublishAnswerDelegate implements JavaDelegate {

    private final Messages messages;

    PublishAnswerDelegate(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        messages.publishAnswer(new Reference(execution.getProcessBusinessKey()), execution.getCurrentActivityId());
    }
}
