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
    /** Somebody else was asked, because the clinician it was meant for does not read in time. */
    COVERED,
    /** A task was completed. */
    COMPLETED,
    /** A person wrote to the patient. */
    ANSWERED,
    /** The patient opened the answer. */
    READ,
    /** A person asked the patient something; the request waits for the answer. */
    ASKED,
    /** The patient was told once more that something waits for them. */
    REMINDED,
    /** The patient wrote again. */
    REPLIED,
    /** The request goes on in a new one, which the detail names. */
    REOPENED,
    /** The patient no longer wants an answer. */
    WITHDRAWN,
    /** Two requests became one; the detail names the other. */
    MERGED,
    /** The patient was told that it takes longer; the detail is the new time. */
    DELAYED,
    /** The request ended; the detail is its end state. */
    CLOSED
}
