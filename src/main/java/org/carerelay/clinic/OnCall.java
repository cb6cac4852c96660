package org.carerelay.clinic;

import org.jspecify.annotations.Nullable;

/**
 * Who can be called at a moment, by account.
 *
 * @param clinician the first; the backup of the shift where the first is away
 * @param backup the second; null when there is nobody else
 */
public record OnCall(String clinician, @Nullable String backup) {}
