package org.carerelay.clinic;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose time the clinic plans.
 *
 * @param userId account of staff
 * @param name as patients read it, for example "Dr Paula Jensen"
 * @param team code of the team whose patients they share
 * @param leftOn first day on which they no longer work here; null while they do
 * @param panelCover who takes over when they are away and the absence names nobody
 */
public record Clinician(
        String userId,
        String name,
        String team,
        @Nullable LocalDate leftOn,
        @Nullable String panelCover) {}
