package org.carerelay.messaging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a patient answered on the new message form: codes, flags and numbers beside the message itself. */
record Answers(Map<String, Object> values) {

    private static final String NONE = "rf_none";
    private static final String CLEARED = "rf_cleared";
    private static final Set<String> KEPT_ELSEWHERE = Set.of("messageText", "aboutPatient", "emergencyPatient");

    static Answers of(Map<String, Object> submitted) {
        var values = new HashMap<String, Object>();
        submitted.forEach((field, value) -> {
            if (!KEPT_ELSEWHERE.contains(field) && !Boolean.FALSE.equals(value)) {
                values.put(field, value);
            }
        });
        return new Answers(Map.copyOf(values));
    }

    /** Whether the question about an emergency was answered, and in one way only. */
    boolean screened() {
        return Boolean.TRUE.equals(values.get(NONE)) == redFlags().isEmpty();
    }

    /** Keys of the ticked emergency signs. */
    List<String> redFlags() {
        return values.entrySet().stream()
                .filter(answer -> answer.getKey().startsWith("rf_") && Boolean.TRUE.equals(answer.getValue()))
                .map(Map.Entry::getKey)
                .filter(key -> !key.equals(NONE))
                .sorted()
                .toList();
    }

    /** Code of the topic; a message sent from the emergency page has none and is about the emergency. */
    String topic() {
        return values.getOrDefault("topic", "EMERGENCY").toString();
    }

    /** The inputs of the red flag decision. */
    Map<String, @Nullable Object> forRules() {
        var ticked = new ArrayList<>(redFlags());
        if (values.containsKey(CLEARED)) {
            ticked.add(CLEARED);
        }
        var inputs = new HashMap<String, @Nullable Object>();
        inputs.put("ticked", ticked);
        for (String input : List.of("topic", "selfUrgency", "painScore", "supplyDays")) {
            inputs.put(input, values.get(input));
        }
        return inputs;
    }
}
