package org.carerelay.patient;

import java.time.LocalDate;
import org.carerelay.kernel.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * A patient as other modules see one.
 *
 * @param recordNumber what staff and letters call the record, unique
 * @param title for example "Ms"
 * @param preferredName how the person wants to be called, when it is not the given name
 * @param languageCode ISO 639-1 code of the language that the person reads and speaks best
 * @param interpreter whether the person asked for an interpreter
 * @param generalPractitioner user id of the doctor whose patient this is, also after that doctor has left
 */
public record PatientView(
        PatientId id,
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

    /** How to address the person: the preferred name, else the given one. */
    public String calledName() {
        return preferredName == null ? givenName : preferredName;
    }

    /** Given and family name. */
    public String fullName() {
        return givenName + " " + familyName;
    }

    /** Without a name: this may end in a log. */
    @Override
    public String toString() {
        return "PatientView[" + id + "]";
    }
}
