package org.carerelay.clinic;

import java.time.Instant;
import org.carerelay.kernel.Reference;
import org.jspecify.annotations.Nullable;

/**
 * A stage of a request takes longer than its policy allows: a Spring event, published in the transaction in which help
 * was added. Never for a reminder, when nothing is late yet.
 *
 * @param stage id of the box in the model
 * @param level 1 to 3, each once
 * @param at when the level was reached
 * @param nextLevelAt when the next level will be reached; null when there is none
 * @param helper the group that was called to help; null for none
 */
public record StageLate(
        Reference reference,
        String stage,
        int level,
        Instant at,
        @Nullable Instant nextLevelAt,
        @Nullable String helper) {}
