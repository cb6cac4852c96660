package org.carerelay.platform.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.carerelay.platform.forms.FormAnswers;
import org.carerelay.platform.forms.FormSchema;
import org.jspecify.annotations.Nullable;

/** Between variables of the engine and plain values of a form. */
final class SubmittedValues {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_JSON = 20_000;

    /** Stands for what no field can take: files, bytes, Java objects, engine dates. It is never deserialized. */
    private static final Object UNREADABLE = new Object();

    private SubmittedValues() {}

    /** What was submitted, by key; values that are null are left out. */
    static Map<String, Object> plain(VariableMap submitted) {
        var values = new LinkedHashMap<String, Object>();
        for (String key : submitted.keySet()) {
            Object value = plain(submitted.<TypedValue>getValueTyped(key));
            if (value != null) {
                values.put(key, value);
            }
        }
        return values;
    }

    private static @Nullable Object plain(@Nullable TypedValue typed) {
        if (typed instanceof JsonValue json) {
            return parsed(json.getValueSerialized());
        }
        if (typed instanceof SerializableValue) {
            return UNREADABLE;
        }
        Object value = typed == null ? null : typed.getValue();
        boolean fits = value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Collection<?>;
        return value == null || fits ? value : UNREADABLE;
    }

    private static @Nullable Object parsed(@Nullable String json) {
        try {
            if (json == null) {
                return null;
            }
            return json.length() > MOST_JSON ? UNREADABLE : JSON.readValue(json, Object.class);
        } catch (JsonProcessingException e) {
            return UNREADABLE;
        }
    }

    /**
     * Gives the process what it may know. A field that was left empty becomes null; so does a hidden one that the
     * process does not know yet, because an expression that names a missing variable fails.
     *
     * @param known whether the process has a variable of this name
     */
    static void putRouting(VariableMap variables, FormSchema schema, FormAnswers answers, Predicate<String> known) {
        for (var field : schema.fields()) {
            String key = String.valueOf(field.key());
            Object answer = answers.routing().get(key);
            if (answer != null) {
                variables.putValue(key, answer instanceof List<?> list ? json(list) : answer);
            } else if (!field.storedInRecord() && (answers.leftEmpty(key) || !known.test(key))) {
                variables.putValue(key, null);
            }
        }
    }

    /** A list as a JSON value: the form that Tasklist sends and shows. */
    static TypedValue json(Collection<?> list) {
        try {
            return SpinValues.jsonValue(JSON.writeValueAsString(new ArrayList<>(list)))
                    .create();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a list of plain values", e);
        }
    }
}
