package org.carerelay.welfare.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carerelay.kernel.Reference;
import org.carerelay.welfare.WelfareUpdates;
import org.springframework.stereotype.Component;

/** Says once more that a question waits. */
@Component
class RemindOfUpdateDelegate implements JavaDelegate {

    private final WelfareUpdates updates;

    RemindOfUpdateDelegate(WelfareUpdates updates) {
        this.updates = updates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        updates.remind(new Reference(execution.getProcessBusinessKey()), execution.getCurrentActivityId());
    }
}
