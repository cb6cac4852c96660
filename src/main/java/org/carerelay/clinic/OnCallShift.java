package org.carerelay.clinic;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is on call.
 *
 * @param backup who is called next; null shows as a gap of the rota
 */
public record OnCallShift(
        UUID id, Span span, String clinician, @Nullable String backup) {}
