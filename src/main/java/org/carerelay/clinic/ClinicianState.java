package org.carerelay.clinic;

/** What a clinician is doing at one moment, which decides what may reach them. */
public enum ClinicianState {
    /** With patients. */
    IN_SESSION,
    /** Reads messages. */
    INBOX_TIME,
    /** Teaching, research, administration, a break: nobody disturbs. */
    PROTECTED,
    /** Not working: evening, weekend, holiday, a closed clinic. */
    OFF,
    /** Absent, somebody else covers. */
    LEAVE,
    /** First on the rota, at any hour. */
    ONCALL,
    /** No longer works here. */
    LEFT
}
