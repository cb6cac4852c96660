package org.carerelay.clinic.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.carerelay.clinic.HandOvers;
import org.springframework.stereotype.Component;

/**
 * Lends the routing table what the clinic's plan says about the patient's own clinician. Variables that it reads:
 * {@code due} and {@code clinician}, the account of the patient's own clinician, or null.
 */
@Component
class LookUpClinicianDelegate implements JavaDelegate {

    private final HandOvers handOvers;
    private final Clock clock;

    LookUpClinicianDelegate(HandOvers handOvers, Clock clock) {
        this.handOvers = handOvers;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        handOvers
                .inputs(HandOverInputs.question(execution, clock.instant()))
                .forEach((name, value) -> execution.setVariable(name, Variables.untypedValue(value, true)));
    }
}
