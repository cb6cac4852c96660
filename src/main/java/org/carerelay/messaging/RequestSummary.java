package org.carerelay.messaging;

import java.time.Instant;
import org.carerelay.kernel.PatientId;
import org.carerelay.kernel.Reference;
import org.carerelay.kernel.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * One request in a patient's list.
 *
 * @param token random and unguessable, for the address of its page
 * @param patient whom it is about
 * @param topic code of what it is about, for example {@code REFILL}
 * @param promisedBy when we said that the plan would be told; null when nothing was promised
 * @param unread whether there is an answer that nobody has opened
 */
public record RequestSummary(
        String token,
        Reference reference,
        PatientId patient,
        String topic,
        Instant sentAt,
        Urgency urgency,
        RequestState state,
        @Nullable Instant promisedBy,
        boolean unread) {}
