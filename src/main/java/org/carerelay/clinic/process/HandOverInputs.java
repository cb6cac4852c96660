package org.carerelay.clinic.process;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.carerelay.clinic.HandOverQuestion;
import org.carerelay.kernel.Urgency;
import org.jspecify.annotations.Nullable;

/** Reads the question of a routing process from its variables. */
final class HandOverInputs {

    private HandOverInputs() {}

    /** @param now when the work begins to wait */
    static HandOverQuestion question(VariableScope process, Instant now) {
        var due = (Date) process.getVariable("due");
        return new HandOverQuestion(
                Urgency.valueOf((String) process.getVariable("urgency")),
                filled((String) process.getVariable("clinician")),
                taskType((String) process.getVariable("taskType")),
                (Integer) process.getVariable("supplyDays"),
                now.truncatedTo(ChronoUnit.SECONDS),
                due.toInstant());
    }

    private static String taskType(@Nullable String named) {
        return filled(named) == null ? "MESSAGE" : String.valueOf(named);
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
