package org.carerelay.clinic;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who gets work for a clinician, and when.
 *
 * @param groups candidate groups; empty when only the users may see it
 * @param users accounts of those it is meant for in particular, the first one first
 * @param shows from when on it is on their list; null for now
 * @param cover when somebody else is asked; null for never
 */
public record HandOver(
        List<String> groups,
        List<String> users,
        @Nullable Instant shows,
        @Nullable Instant cover) {}
