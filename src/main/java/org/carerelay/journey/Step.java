package org.carerelay.journey;

/** What can happen to a request; one ledger row each. */
public enum Step {
    /** The request reached us and is stored. */
    RECEIVED,
    /** A task stands in the queue of a group. */
    QUEUED,
    /** A person took the task. */
    CLAIMED,
    /** The person gave the task back. */
    UNCLAIMED,
    /** A decision table gave a result; the detail names the rules that matched. */
    DECIDED,
    /** The stage took longer than its policy allows and help was added. */
    ESCALATED,
    /** A task was completed. */
    COMPLETED,
    /** A person wrote to the patient. */
    ANSWERED,
    /** The patient opened the answer. */
    READ,
    /** The request ended; the detail is its end state. */
    CLOSED
}
