package org.carerelay.patient;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A record to be opened; the fields are those of {@link PatientView}.
 *
 * @param recordNumber not yet in use
 */
public record NewPatient(
        String recordNumber,
        @Nullable String title,
        String givenName,
        String familyName,
        @Nullable String preferredName,
        LocalDate birthDate,
        String languageCode,
        boolean interpreter,
        @Nullable String phone,
        @Nullable String email,
        Allergies allergies,
        @Nullable String generalPractitioner,
        Demographics demographics) {

    /** Somebody of whom no more is known. */
    public NewPatient(
            String recordNumber,
            @Nullable String title,
            String givenName,
            String familyName,
            @Nullable String preferredName,
            LocalDate birthDate,
            String languageCode,
            boolean interpreter,
            @Nullable String phone,
            @Nullable String email,
            Allergies allergies,
            @Nullable String generalPractitioner) {
        this(
                recordNumber,
                title,
                givenName,
                familyName,
                preferredName,
                birthDate,
                languageCode,
                interpreter,
                phone,
                email,
                allergies,
                generalPractitioner,
                Demographics.UNKNOWN);
    }

    /** Without a name: this may end in a log. */
    @Override
    public String toString() {
        return "NewPatient[" + recordNumber + "]";
    }
}
