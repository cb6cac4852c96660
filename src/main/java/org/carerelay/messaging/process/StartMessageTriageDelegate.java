package org.carerelay.messaging.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carerelay.kernel.Reference;
import org.carerelay.messaging.WrittenDownMessages;
import org.springframework.stereotype.Component;

/** Starts the triage of a message that staff wrote down; its reference is the variable {@code message}. */
@Component
class StartMessageTriageDelegate implements JavaDelegate {

    private final WrittenDownMessages messages;

    StartMessageTriageDelegate(WrittenDownMessages messages) {
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        messages.startTriage(new Reference((String) execution.getVariable(WriteDownMessageForm.MESSAGE)));
    }
}
