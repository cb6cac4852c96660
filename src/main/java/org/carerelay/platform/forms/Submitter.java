package org.carerelay.platform.forms;

import java.util.Locale;

/**
 * Who fills in a form.
 *
 * @param kind what they are to the clinic
 * @param id the account id of a patient, the user id of staff
 * @param language in which errors are told
 */
public record Submitter(Kind kind, String id, Locale language) {

    /** What a person who submits is to the clinic. */
    public enum Kind {
        PATIENT,
        STAFF
    }

    public static Submitter patient(String accountId, Locale language) {
        return new Submitter(Kind.PATIENT, accountId, language);
    }

    public static Submitter staff(String userId) {
        return new Submitter(Kind.STAFF, userId, Locale.ENGLISH);
    }

    /** How drafts are kept for this person: {@code patient:<account id>} or {@code staff:<user id>}. */
    public String owner() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + id;
    }
}
