package org.carerelay.messaging;

import org.carerelay.kernel.Reference;
import org.carerelay.kernel.Urgency;

/** The processes that carry cases, as this module needs them; everything happens in the caller's transaction. */
public interface RunningCases {

    /** Starts the process of a case that staff or a reply began. */
    void start(NewCase opened);

    /** Tells the process that the patient wrote; false when it does not wait for that. */
    boolean patientReplied(Reference reference);

    /** Tells the process that the answer was opened; does nothing when it does not wait for that. */
    void answerRead(Reference reference);

    /** Tells the process that no answer is needed any more; false when it is too late for that. */
    boolean withdrawalRequested(Reference reference);

    /** Starts a review of how somebody writes. */
    void startConductReview(Reference review);

    /**
     * A case without a process.
     *
     * @param urgency what the rules say
     * @param topic code of what it is about
     * @param language ISO 639-1 code of the patient's language
     */
    record NewCase(Reference reference, Urgency urgency, String topic, String language) {}
}
