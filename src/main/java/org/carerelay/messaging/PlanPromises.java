package org.carerelay.messaging;

import java.time.Instant;
import java.util.Optional;
import org.carerelay.clinic.PromisePhrases;
import org.carerelay.clinic.SlaPolicy;
import org.carerelay.kernel.Urgency;
import org.springframework.stereotype.Component;

/** By when we say that we will tell the plan. */
@Component
class PlanPromises {

    private final SlaPolicy sla;
    private final PromisePhrases times;

    PlanPromises(SlaPolicy sla, PromisePhrases times) {
        this.sla = sla;
        this.times = times;
    }

    /** Empty when the policy promises nothing, as in an emergency. */
    Optional<Instant> plan(Urgency urgency, String topic, Instant from) {
        Optional<Instant> due = sla.due(Messages.PROCESS, "triage", urgency, topic, from);
        // urgent answers are promised without a clock time; of the others we keep the time that the patient read
        return urgency.isMoreUrgentThan(Urgency.SAME_DAY) ? due : due.map(times::named);
    }
}
