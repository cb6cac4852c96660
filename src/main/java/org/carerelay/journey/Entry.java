package org.carerelay.journey;

import java.time.Instant;
import org.carerelay.kernel.Reference;
import org.jspecify.annotations.Nullable;

/**
 * One row of the ledger: times and codes, never what people wrote and never a name.
 *
 * @param number position in the ledger; the order of things, also within one second
 * @param at when, in whole seconds
 * @param reference the request
 * @param stage id of the box in the model, if the step belongs to one
 * @param actor user id of staff, {@code patient} or {@code system}
 * @param detail a code: candidate group, escalation level, end state, decision and rule ids
 */
public record Entry(
        long number,
        Instant at,
        Reference reference,
        Step step,
        @Nullable String stage,
        String actor,
        @Nullable String detail) {}
