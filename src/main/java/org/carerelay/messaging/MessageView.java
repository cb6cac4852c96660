package org.carerelay.messaging;

import java.time.Instant;

/**
 * One message of a thread.
 *
 * @param at when it was sent
 */
public record MessageView(Author author, Instant at, String text) {

    /** Who wrote a message. */
    public enum Author {
        PATIENT,
        STAFF,
        /** A member of staff, about a further problem that the patient had named. */
        NOTED_BY_STAFF
    }

    /** Without the text: this may end in a log. */
    @Override
    public String toString() {
        return "MessageView[" + author + ", " + at + "]";
    }
}
