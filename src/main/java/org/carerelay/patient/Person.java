package org.carerelay.patient;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as a form or a record describes them, to find out whether two descriptions are of one person.
 *
 * @param givenName empty for people with a single name
 */
public record Person(
        String givenName,
        String familyName,
        @Nullable String preferredName,
        LocalDate birthDate,
        @Nullable String phone,
        @Nullable String email,
        Demographics demographics) {

    /** Without a name: this may end in a log. */
    @Override
    public String toString() {
        return "Person";
    }
}
