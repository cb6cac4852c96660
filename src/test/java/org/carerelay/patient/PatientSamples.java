package org.carerelay.patient;

import java.time.LocalDate;
import java.util.UUID;

/** Synthetic people; every call makes another one. */
final class PatientSamples {

    private PatientSamples() {}

    static NewPatient aPatient() {
        return aPatientWithNumber(UUID.randomUUID().toString().substring(0, 13));
    }

    static NewPatient aPatientWithNumber(String recordNumber) {
        return new NewPatient(
                recordNumber,
                "Ms",
                "Zoë",
                "Ångström 🩺",
                "Zo",
                LocalDate.of(1980, 2, 29),
                "es",
                true,
                "(555) 010-0199",
                "zoe@example.org",
                Allergies.known("penicillin"),
                "paula");
    }

    static String anAddress() {
        return UUID.randomUUID() + "@example.org";
    }
}
