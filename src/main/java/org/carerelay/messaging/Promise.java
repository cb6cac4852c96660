package org.carerelay.messaging;

import java.time.Instant;
import org.carerelay.kernel.Urgency;

/**
 * When a patient will hear from us.
 *
 * @param by latest time at which the plan is told
 */
public record Promise(Urgency urgency, Instant by) {}
