package org.carerelay.messaging;

import java.time.Instant;
import org.carerelay.kernel.Reference;
import org.carerelay.kernel.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * A message that has been stored.
 *
 * @param token for the address of the request's page
 * @param promisedBy when the patient is told the plan, as shown before sending
 */
public record Receipt(
        Reference reference,
        String token,
        Urgency urgency,
        String topic,
        @Nullable Instant promisedBy) {}
