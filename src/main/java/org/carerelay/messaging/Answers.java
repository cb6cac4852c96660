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
    private static final List<String> INPUTS =
            List.of("topic", "selfUrgency", "painScore", "supplyDays", "symptomTrend", "symptomSince");

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
        return ticked("rf_").stream().filter(key -> !key.equals(NONE)).toList();
    }

    /** Code of the topic; a message sent from the emergency page has none and is about the emergency. */
    String topic() {
        return values.getOrDefault("topic", "EMERGENCY").toString();
    }

    boolean isTicked(String field) {
        return Boolean.TRUE.equals(values.get(field));
    }

    boolean isChosen(String field, String option) {
        return option.equals(values.get(field));
    }

    /** What still holds when the patient writes about the same matter later: the matter and the medicines. */
    Answers forLinkedCase() {
        var kept = new HashMap<String, Object>();
        values.forEach((field, value) -> {
            if (field.equals("topic") || field.startsWith("med")) {
                kept.put(field, value);
            }
        });
        kept.put(NONE, true);
        return new Answers(Map.copyOf(kept));
    }

    /** What the answers give to the triage decision. */
    Map<String, @Nullable Object> forRules() {
        var ticked = new ArrayList<>(redFlags());
        ticked.addAll(ticked("med_"));
        ticked.addAll(ticked("sx_"));
        if (values.containsKey(CLEARED)) {
            ticked.add(CLEARED);
        }
        var inputs = new HashMap<String, @Nullable Object>();
        inputs.put("ticked", ticked);
        for (String input : INPUTS) {
            inputs.put(input, values.get(input));
        }
        return inputs;
    }

    private List<String> ticked(String prefix) {
        return values.keySet().stream()
                .filter(field -> field.startsWith(prefix) && isTicked(field))
                .sorted()
                .toList();
    }
}
