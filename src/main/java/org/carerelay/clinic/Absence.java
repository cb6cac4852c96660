package org.carerelay.clinic;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clinician is away.
 *
 * @param cover account of the clinician who takes over; null for the cover of their panel
 */
public record Absence(
        UUID id,
        String clinician,
        AbsenceKind kind,
        Span span,
        @Nullable String cover) {}
