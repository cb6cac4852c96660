package org.carerelay.welfare.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carerelay.clinic.ClinicTimes;
import org.carerelay.kernel.Reference;
import org.carerelay.welfare.WelfareUpdates;
import org.springframework.stereotype.Component;

/**
 * Asks the patient once more. Reads {@code everyDays} and {@code roundsLeft}; writes {@code roundsLeft}, and
 * {@code askAt}, the same time of the clinic's day so many days later.
 */
@Component
class AskHowPatientIsDelegate implements JavaDelegate {

    private final WelfareUpdates updates;
    private final ClinicTimes times;

    AskHowPatientIsDelegate(WelfareUpdates updates, ClinicTimes times) {
        this.updates = updates;
        this.times = times;
    }

    @Override
    public void execute(DelegateExecution execution) {
        updates.ask(new Reference(execution.getProcessBusinessKey()), execution.getCurrentActivityId());
        int everyDays = (Integer) execution.getVariable("everyDays");
        int roundsLeft = (Integer) execution.getVariable("roundsLeft");
        execution.setVariable("roundsLeft", roundsLeft - 1);
        execution.setVariable("askAt", Date.from(times.inDays(everyDays)));
        execution.setVariable("welfareResult", "NONE");
    }
}
