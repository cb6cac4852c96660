package org.carerelay.journey.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carerelay.journey.WaitingOn;
import org.jspecify.annotations.Nullable;

/**
 * What one box of a model says to patients.
 *
 * @param texts what happens there, by language
 * @param waitReason the model's own code, null when it has none
 * @param timers ids of the events that can end the wait without anybody doing anything
 */
record StepLabel(
        Map<String, String> texts,
        WaitingOn waitingOn,
        @Nullable String waitReason,
        Set<String> timers) {

    private static final String LABEL = "patientLabel";
    private static final String LABEL_IN = "patientLabel_";

    /** Empty when the box has no words for patients. */
    static Optional<StepLabel> of(Map<String, String> properties, Set<String> timers) {
        if (!properties.containsKey(LABEL)) {
            return Optional.empty();
        }
        var texts = new HashMap<String, String>();
        properties.forEach((name, value) -> {
            if (name.equals(LABEL)) {
                texts.put("en", value);
            } else if (name.startsWith(LABEL_IN)) {
                texts.put(name.substring(LABEL_IN.length()), value);
            }
        });
        var waitingOn = WaitingOn.valueOf(properties.getOrDefault("waitingOn", WaitingOn.CLINIC.name()));
        return Optional.of(new StepLabel(Map.copyOf(texts), waitingOn, properties.get("waitReason"), timers));
    }

    /** Why it waits: what the model says, else the usual reason. */
    @Nullable
    String reason() {
        if (waitReason != null) {
            return waitReason;
        }
        return switch (waitingOn) {
            case CLINIC -> "WAIT_CLINIC_QUEUE";
            case PATIENT -> "WAIT_PATIENT";
            case THIRD_PARTY -> null;
        };
    }
}
