package org.carerelay.welfare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a patient is, as they answered on the form {@code AnswerUpdate}.
 *
 * @param values by key; what was not answered or not ticked is missing
 */
public record WelfareAnswers(Map<String, Object> values) {

    /** Key of what the patient added in their own words. */
    public static final String WORDS = "updateText";

    static final String TREND = "trend";
    static final String PAIN = "painScore";
    static final String SELF_CARE = "selfCare";
    private static final String SIGN = "rf_";

    static WelfareAnswers of(Map<String, Object> submitted) {
        var values = new HashMap<String, Object>();
        submitted.forEach((field, value) -> {
            if (!Boolean.FALSE.equals(value) && !value.toString().isBlank()) {
                values.put(field, value);
            }
        });
        return new WelfareAnswers(Map.copyOf(values));
    }

    /** Keys of the ticked signs of an emergency. */
    public List<String> signs() {
        return values.keySet().stream()
                .filter(field -> field.startsWith(SIGN))
                .sorted()
                .toList();
    }

    /** What the patient added; empty for nothing. */
    public String words() {
        return values.getOrDefault(WORDS, "").toString();
    }

    /** What the answers give to the table WelfareScoreDecision, by the names of its inputs. */
    public Map<String, @Nullable Object> forRules() {
        var inputs = new HashMap<String, @Nullable Object>();
        inputs.put("emergencySigns", !signs().isEmpty());
        for (String input : List.of(TREND, PAIN, SELF_CARE)) {
            inputs.put(input, values.get(input));
        }
        return inputs;
    }

    /** Without what was answered: this may end in a log. */
    @Override
    public String toString() {
        return "WelfareAnswers" + values.keySet();
    }
}
