package org.carerelay.clinic;

import java.time.Instant;
import org.carerelay.kernel.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * Work for a clinician.
 *
 * @param clinician account of the patient's own clinician; null when there is none
 * @param since when it began to wait
 * @param due when it has to be done
 * @param patient whom it is about; null when it is about nobody in particular
 * @param task id of the task that waits; null before there is one
 */
public record HandOverQuestion(
        @Nullable String clinician,
        Instant since,
        Instant due,
        @Nullable PatientId patient,
        @Nullable String task) {}
