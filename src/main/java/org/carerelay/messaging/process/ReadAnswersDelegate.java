package org.carerelay.messaging.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.carerelay.kernel.PatientId;
import org.carerelay.kernel.Reference;
import org.carerelay.kernel.Urgency;
import org.carerelay.messaging.Bundling;
import org.carerelay.messaging.MessageCases;
import org.carerelay.messaging.OwnDoctors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lends the patient's answers to the triage decision: transient values, gone when the transaction ends. What stays is
 * {@code patientRef}, the id of the record, and {@code clinician}, the account of the patient's own doctor, or null.
 */
@Component
class ReadAnswersDelegate implements JavaDelegate {

    private final MessageCases cases;
    private final Bundling bundling;
    private final OwnDoctors doctors;

    ReadAnswersDelegate(MessageCases cases, Bundling bundling, OwnDoctors doctors) {
        this.cases = cases;
        this.bundling = bundling;
        this.doctors = doctors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var reference = new Reference(execution.getProcessBusinessKey());
        cases.ruleInputs(reference, urgencySoFar(execution)).forEach((name, value) -> lend(execution, name, value));
        lend(execution, "bundled", bundling.isBundled(reference));
        Optional<PatientId> patient = cases.patientOf(reference);
        execution.setVariable("patientRef", patient.map(PatientId::toString).orElse(null));
        execution.setVariable("clinician", patient.flatMap(doctors::accountOf).orElse(null));
    }

    /** Known since the first assessment, which also chose the queue; before, the variable is what was promised by. */
    private static @Nullable Urgency urgencySoFar(DelegateExecution execution) {
        return execution.hasVariable("queue") ? Urgency.valueOf((String) execution.getVariable("urgency")) : null;
    }

    private static void lend(DelegateExecution execution, String name, @Nullable Object value) {
        execution.setVariable(name, Variables.untypedValue(value, true));
    }
}
