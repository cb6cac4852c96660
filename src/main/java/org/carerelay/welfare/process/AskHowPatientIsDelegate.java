package org.carerelay.welfare.process;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carerelay.clinic.ClinicSettings;
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
    private final ClinicSettings clinic;
    private final Clock clock;

    AskHowPatientIsDelegate(WelfareUpdates updates, ClinicSettings clinic, Clock clock) {
        this.updates = updates;
        this.clinic = clinic;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        updates.ask(new Reference(execution.getProcessBusinessKey()), execution.getCurrentActivityId());
        int everyDays = (Integer) execution.getVariable("everyDays");
        int roundsLeft = (Integer) execution.getVariable("roundsLeft");
        Instant next = clock.instant()
                .truncatedTo(ChronoUnit.SECONDS)
                .atZone(clinic.timeZone())
                .plusDays(everyDays)
                .toInstant();
        execution.setVariable("roundsLeft", roundsLeft - 1);
        execution.setVariable("askAt", Date.from(next));
        execution.setVariable("welfareResult", "NONE");
    }
}
