package org.carerelay.welfare.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carerelay.kernel.Reference;
import org.carerelay.welfare.UpdatesToTriage;
import org.springframework.stereotype.Component;

/** Hands what the patient said to the nurses of message triage. */
@Component
class PassUpdateToTriageDelegate implements JavaDelegate {

    private final UpdatesToTriage updates;

    PassUpdateToTriageDelegate(UpdatesToTriage updates) {
        this.updates = updates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        updates.pass(new Reference(execution.getProcessBusinessKey()), execution.getCurrentActivityId());
    }
}
