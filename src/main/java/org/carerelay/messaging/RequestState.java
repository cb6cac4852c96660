package org.carerelay.messaging;

/** Where a request stands for the patient. */
public enum RequestState {
    /** With the clinic; nobody has answered yet, or the patient has written since. */
    OPEN,
    /** Somebody asked the patient something and waits for the answer. */
    ASKED,
    /** Somebody has answered. */
    ANSWERED,
    /** It has ended; the last answer may still be unread. */
    CLOSED
}
