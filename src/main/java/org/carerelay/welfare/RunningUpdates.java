package org.carerelay.welfare;

import org.carerelay.kernel.Reference;

/** The processes that ask patients how they are. */
public interface RunningUpdates {

    /** Whether the patient is asked at this moment. */
    boolean isWaiting(Reference reference);

    /** The patient has answered; false when nobody waits for it any more. */
    boolean answered(Reference reference);

    /** Staff want no more answers; false when it is over already. */
    boolean stop(Reference reference);
}
