package org.carerelay.patient;

import java.util.Locale;
import org.carerelay.kernel.PatientId;

/**
 * Whom an account belongs to and how they are reached outside the portal.
 *
 * @param patient the holder's own record
 * @param language in which they read
 * @param enabled whether they may sign in; somebody who may not gets no notices
 */
public record AccountHolder(PatientId patient, String email, Locale language, boolean enabled) {

    /** Without the address: this may end in a log. */
    @Override
    public String toString() {
        return "AccountHolder[" + patient + "]";
    }
}
