package org.carerelay.patient;

import org.carerelay.kernel.PatientId;

/**
 * A person whose requests an account can reach.
 *
 * @param name given and family name
 * @param relationship what the account holder is to this person; {@link Relationship#SELF} for their own record
 * @param mayAct whether the account holder may send something for this person, and not only read
 */
public record ActsFor(PatientId patient, String name, Relationship relationship, boolean mayAct) {

    /** Without a name: this may end in a log. */
    @Override
    public String toString() {
        return "ActsFor[" + patient + ", " + relationship + "]";
    }
}
