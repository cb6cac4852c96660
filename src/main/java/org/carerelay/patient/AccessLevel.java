package org.carerelay.patient;

/** How much a person may do who acts for somebody else. */
public enum AccessLevel {
    /** See the requests, write none. */
    VIEW,
    /** See and write messages. */
    MESSAGES,
    /** Everything the patient may do. */
    FULL;

    /** Whether this is enough to send something in the patient's name. */
    boolean mayAct() {
        return this != VIEW;
    }
}
