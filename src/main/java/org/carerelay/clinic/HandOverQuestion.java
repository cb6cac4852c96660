package org.carerelay.clinic;

import java.time.Instant;
import org.carerelay.kernel.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * Work for a clinician, as the routing table is asked about it.
 *
 * @param clinician account of the patient's own clinician; null when there is none
 * @param taskType {@code MESSAGE}, {@code CONTROLLED_DRUG} or {@code SENSITIVE}
 * @param supplyDays for how many days the patient still has the medicine; null when that is not known or not asked
 * @param since when it began to wait
 * @param due when it has to be done
 */
public record HandOverQuestion(
        Urgency urgency,
        @Nullable String clinician,
        String taskType,
        @Nullable Integer supplyDays,
        Instant since,
        Instant due) {}
