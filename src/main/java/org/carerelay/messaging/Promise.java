package org.carerelay.messaging;

import java.time.Instant;
import org.carerelay.kernel.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * When a patient will hear from us.
 *
 * @param by latest time at which the plan is told
 * @param ownDoctor who answers then, and when; null unless the patient asks for their own doctor and can wait for them
 */
public record Promise(Urgency urgency, Instant by, @Nullable OwnDoctorAnswer ownDoctor) {

    /**
     * An answer by the patient's own doctor.
     *
     * @param name given and family name
     */
    public record OwnDoctorAnswer(String name, Instant by) {

        /** Without the name: this may end in a log. */
        @Override
        public String toString() {
            return "OwnDoctorAnswer[" + by + "]";
        }
    }
}
