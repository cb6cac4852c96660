package org.carerelay.clinic;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Work for a clinician.
 *
 * @param clinician account of the patient's own clinician; null when there is none
 * @param since when it began to wait
 * @param due when it has to be done
 */
public record HandOverQuestion(@Nullable String clinician, Instant since, Instant due) {}
