package org.carerelay.messaging;

import java.time.Instant;
import java.util.Optional;
import org.carerelay.clinic.PromisePhrases;
import org.carerelay.clinic.SlaLevel;
import org.carerelay.clinic.SlaPolicy;
import org.carerelay.kernel.Urgency;
import org.springframework.stereotype.Component;

/** By when we say that we will tell the plan. */
@Component
class PlanPromises {

    private static final String CLINICIAN = "AskClinicianProcess";

    private final SlaPolicy sla;
    private final PromisePhrases times;

    PlanPromises(SlaPolicy sla, PromisePhrases times) {
        this.sla = sla;
        this.times = times;
    }

    /** Empty when the policy promises nothing, as in an emergency. */
    Optional<Instant> plan(Urgency urgency, String topic, Instant from) {
        return isWithinTheHour(urgency)
                ? sla.at(Messages.PROCESS, "triage", urgency, topic, SlaLevel.L2.name(), from)
                : sla.due(Messages.PROCESS, "triage", urgency, topic, from).map(times::named);
    }

    /** Urgent ones are promised without a clock time, and for later than the first call for help. */
    static boolean isWithinTheHour(Urgency urgency) {
        return urgency.isMoreUrgentThan(Urgency.SAME_DAY);
    }

    /** When a doctor answers who gets the message at the time of the plan; empty where that is too late to wait for. */
    Optional<Instant> doctorsAnswer(Urgency urgency, Instant plan) {
        return urgency.isMoreUrgentThan(Urgency.ROUTINE)
                ? Optional.empty()
                : sla.due(CLINICIAN, "clinician", urgency, null, plan).map(times::named);
    }
}
