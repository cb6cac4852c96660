package org.carerelay.messaging;

/**
 * A text for the patient that has not been shown yet.
 *
 * @param staffId user id of who wrote it
 */
public record Draft(String staffId, String text) {

    /** Without what was written: this may end in a log. */
    @Override
    public String toString() {
        return "Draft[" + staffId + "]";
    }
}
