package org.carerelay.clinic;

import java.time.LocalTime;
import org.carerelay.kernel.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * What the SLA policy is asked.
 *
 * @param process key of the process
 * @param stage what is being waited for: {@code triage}, {@code answer}
 * @param category code of the kind of request, where the process has one
 * @param riskClass {@code HIGH} or {@code STANDARD}, where the process has one
 * @param localTime clinic-local time of arrival to the minute; 23:59 for a day on which the clinic stays closed
 */
public record SlaQuestion(
        String process,
        String stage,
        Urgency urgency,
        @Nullable String category,
        @Nullable String riskClass,
        LocalTime localTime) {}
