package org.carerelay.support;

import java.time.LocalDate;
import java.util.UUID;
import org.carerelay.patient.Allergies;
import org.carerelay.patient.NewPatient;
import org.jspecify.annotations.Nullable;

/** Invented people for tests, each with a record number of their own: nothing of theirs meets another test. */
public final class SyntheticPatients {

    private SyntheticPatients() {}

    /** Somebody without an own doctor. */
    public static NewPatient somebody() {
        return patientOf(null);
    }

    /** @param doctor account of their own doctor */
    public static NewPatient patientOf(@Nullable String doctor) {
        return new NewPatient(
                UUID.randomUUID().toString().substring(0, 13),
                null,
                "Robin",
                "Sample",
                null,
                LocalDate.of(1980, 1, 1),
                "en",
                false,
                null,
                null,
                Allergies.notRecorded(),
                doctor);
    }
}
