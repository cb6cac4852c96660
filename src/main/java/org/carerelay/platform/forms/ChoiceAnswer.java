package org.carerelay.platform.forms;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An answer that must be one, or some, of the choices of its field. */
final class ChoiceAnswer {

    private ChoiceAnswer() {}

    static @Nullable String one(FormComponent field, Object raw, Map<String, Object> around) {
        if (!(raw instanceof String || raw instanceof Number || raw instanceof Boolean)) {
            throw new UnfitAnswer("choice");
        }
        String value = raw.toString();
        if (value.isEmpty()) {
            return null;
        }
        if (choices(field, around).noneMatch(value::equals)) {
            throw new UnfitAnswer("choice");
        }
        return value;
    }

    /** Each choice once, in the order of the form; null for none. */
    static @Nullable List<String> several(FormComponent field, Object raw, Map<String, Object> around) {
        List<?> sent = list(raw).stream().filter(value -> !"".equals(value)).toList();
        List<String> choices = choices(field, around).toList();
        if (sent.size() > choices.size() || !choices.containsAll(sent)) {
            throw new UnfitAnswer("choice");
        }
        return sent.isEmpty() ? null : choices.stream().filter(sent::contains).toList();
    }

    private static List<?> list(Object raw) {
        if (raw instanceof Object[] array) {
            return Arrays.asList(array);
        }
        return raw instanceof Collection<?> several ? List.copyOf(several) : List.of(raw);
    }

    /** Fixed choices, or those that stand under the values key: texts, {@link Option}s or maps with a value. */
    private static Stream<String> choices(FormComponent field, Map<String, Object> around) {
        String valuesKey = field.valuesKey();
        if (valuesKey == null) {
            return field.options().stream().map(Option::value);
        }
        return around.get(valuesKey) instanceof Collection<?> given
                ? given.stream().map(ChoiceAnswer::value)
                : Stream.empty();
    }

    private static String value(Object choice) {
        if (choice instanceof Option option) {
            return option.value();
        }
        return String.valueOf(choice instanceof Map<?, ?> map ? map.get("value") : choice);
    }
}
