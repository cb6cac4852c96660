package org.carerelay.messaging;

/** Where a request stands for the patient. */
public enum RequestState {
    /** With the clinic; nobody has answered yet. */
    OPEN,
    /** Somebody has answered. */
    ANSWERED
}
