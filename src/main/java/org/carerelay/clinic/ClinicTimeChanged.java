package org.carerelay.clinic;

import java.time.Instant;

/**
 * Opening hours, closures, sessions, absences or the rota changed: a Spring event, published in the transaction of the
 * change.
 *
 * @param at when, in whole seconds
 */
public record ClinicTimeChanged(Instant at) {}
