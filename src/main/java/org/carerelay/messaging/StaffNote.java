package org.carerelay.messaging;

import java.time.Instant;
import org.carerelay.kernel.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * What a nurse decided and noted for colleagues; patients never see it.
 *
 * @param staff user id of the nurse
 * @param downgradeReason why it could wait longer than the rules said
 */
public record StaffNote(
        Instant at,
        String staff,
        Urgency urgency,
        @Nullable String downgradeReason,
        @Nullable String text) {

    /** Without what was written: this may end in a log. */
    @Override
    public String toString() {
        return "StaffNote[" + staff + ", " + at + "]";
    }
}
