package org.carerelay.clinic.process;

import org.carerelay.kernel.Reference;
import org.carerelay.kernel.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * A stage that waits too long.
 *
 * @param task id of the user task in the model
 * @param stage what the SLA policy calls it
 */
record LateStage(
        String process,
        String processInstanceId,
        Reference reference,
        String task,
        String stage,
        Urgency urgency,
        @Nullable String category) {}
