package org.carerelay.clinic;

/** What a clinician does in a session of the week. */
public enum SessionKind {
    /** Sees patients. */
    SESSION(ClinicianState.IN_SESSION),
    /** Reads messages. */
    INBOX(ClinicianState.INBOX_TIME),
    /** Is not to be disturbed. */
    PROTECTED(ClinicianState.PROTECTED);

    private final ClinicianState state;

    SessionKind(ClinicianState state) {
        this.state = state;
    }

    ClinicianState state() {
        return state;
    }
}
