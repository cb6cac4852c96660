package org.carerelay.patient;

import org.jspecify.annotations.Nullable;

/**
 * What the record knows of a patient's allergies. That nobody asked yet is not the same as having none.
 *
 * @param known which ones, in the words of the record; only with {@link Status#KNOWN}
 */
public record Allergies(Status status, @Nullable String known) {

    /** Whether anybody asked, and what the answer was. */
    public enum Status {
        KNOWN,
        NONE_KNOWN,
        NOT_RECORDED
    }

    public Allergies {
        if ((status == Status.KNOWN) != (known != null && !known.isBlank())) {
            throw new IllegalArgumentException("known allergies need a text, others have none");
        }
    }

    public static Allergies known(String which) {
        return new Allergies(Status.KNOWN, which);
    }

    public static Allergies noneKnown() {
        return new Allergies(Status.NONE_KNOWN, null);
    }

    public static Allergies notRecorded() {
        return new Allergies(Status.NOT_RECORDED, null);
    }

    /** One of three phrases for staff: "Known: …", "None known", "Not recorded". */
    public String phrase() {
        return switch (status) {
            case KNOWN -> "Known: " + known;
            case NONE_KNOWN -> "None known";
            case NOT_RECORDED -> "Not recorded";
        };
    }

    /** Without what is known: this may end in a log. */
    @Override
    public String toString() {
        return "Allergies[" + status + "]";
    }
}
