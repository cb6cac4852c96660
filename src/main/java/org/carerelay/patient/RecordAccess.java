package org.carerelay.patient;

import java.time.Instant;

/**
 * Somebody opened a patient's record.
 *
 * @param at when, in whole seconds
 * @param viewer user id of staff
 */
public record RecordAccess(Instant at, String viewer, Purpose purpose) {}
