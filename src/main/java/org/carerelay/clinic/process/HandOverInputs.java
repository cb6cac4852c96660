package org.carerelay.clinic.process;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.carerelay.clinic.HandOverQuestion;
import org.carerelay.kernel.PatientId;
import org.jspecify.annotations.Nullable;

/** Reads the question of a routing process from its variables. */
final class HandOverInputs {

    private HandOverInputs() {}

    /** @param now when the work begins to wait */
    static HandOverQuestion question(VariableScope process, Instant now) {
        var clinician = (String) process.getVariable("clinician");
        var due = (Date) process.getVariable("due");
        return new HandOverQuestion(
                clinician == null || clinician.isBlank() ? null : clinician,
                now.truncatedTo(ChronoUnit.SECONDS),
                due.toInstant(),
                patient((String) process.getVariable("patientRef")),
                null);
    }

    static @Nullable PatientId patient(@Nullable String reference) {
        return reference == null ? null : PatientId.of(reference);
    }
}
