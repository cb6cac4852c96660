package org.carerelay.welfare.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carerelay.kernel.Reference;
import org.carerelay.welfare.WelfareUpdates;
import org.springframework.stereotype.Component;

/** Tells the patient that the clinician has seen the answer. */
@Component
class TellUpdateReadDelegate implements JavaDelegate {

    private final WelfareUpdates updates;

    TellUpdateReadDelegate(WelfareUpdates updates) {
        this.updates = updates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        updates.tellThatItWasRead(new Reference(execution.getProcessBusinessKey()), execution.getCurrentActivityId());
    }
}
