package org.carerelay.messaging;

import org.carerelay.kernel.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * What a nurse decided about a message.
 *
 * @param downgradeReason why it may wait longer than the rules say
 * @param replyText what the patient will read
 * @param internalNote for staff only
 */
public record Triage(
        Urgency assessedUrgency,
        @Nullable String downgradeReason,
        String replyText,
        @Nullable String internalNote) {

    /** Without what was written: this may end in a log. */
    @Override
    public String toString() {
        return "Triage[" + assessedUrgency + "]";
    }
}
