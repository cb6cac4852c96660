package org.carerelay.messaging;

import java.time.Instant;
import java.util.Optional;
import org.carerelay.clinic.SlaPolicy;
import org.carerelay.kernel.Urgency;
import org.springframework.stereotype.Component;

/** By when we say that we will tell the plan. */
@Component
class PlanPromises {

    private final SlaPolicy sla;

    PlanPromises(SlaPolicy sla) {
        this.sla = sla;
    }

    /** Empty when the policy promises nothing, as in an emergency. */
    Optional<Instant> plan(Urgency urgency, String topic, Instant from) {
        return sla.due(Messages.PROCESS, "triage", urgency, topic, from);
    }
}
