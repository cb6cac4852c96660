package org.carerelay.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carerelay.platform.forms.FormComponent;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Turns what a browser sent for the fields of a form into answers, as they were typed. */
final class PostedAnswers {

    private PostedAnswers() {}

    /** One entry per field that was sent. Names that no field has stay as they are, for the form to refuse. */
    static Map<String, Object> read(List<FormComponent> fields, MultiValueMap<String, String> sent) {
        var answers = new LinkedHashMap<String, Object>();
        var rest = new LinkedHashMap<>(sent);
        rest.keySet().removeIf(PostedAnswers::isOurs);
        for (FormComponent field : fields) {
            String key = Optional.ofNullable(field.key()).orElseThrow();
            read(field, key, rest).ifPresent(answer -> answers.put(key, answer));
        }
        rest.forEach((name, values) -> answers.put(name, first(values)));
        return answers;
    }

    private static Optional<Object> read(FormComponent field, String key, Map<String, List<String>> sent) {
        if (field.type().equals("datetime") && !field.subtype().equals("time")) {
            return date(field, key, sent);
        }
        List<String> values = sent.remove(key);
        if (field.type().equals("checkbox")) {
            return Optional.of(values != null);
        }
        if (values == null) {
            return Optional.empty();
        }
        return field.takesSeveral()
                ? Optional.of(values)
                : Optional.of(first(values).strip());
    }

    private static Optional<Object> date(FormComponent field, String key, Map<String, List<String>> sent) {
        var boxes = new DateBoxes(
                first(sent.remove(key + "-day")),
                first(sent.remove(key + "-month")),
                first(sent.remove(key + "-year")));
        String time = first(sent.remove(key + "-time")).strip();
        String date = boxes.asText();
        return Optional.of(field.subtype().equals("datetime") && !date.isEmpty() ? date + "T" + time : date);
    }

    private static boolean isOurs(String name) {
        return name.startsWith("_") || name.equals(LanguageConfiguration.PARAMETER) || name.equals(SubmitToken.FIELD);
    }

    private static String first(@Nullable List<String> values) {
        return values == null || values.isEmpty() || values.get(0) == null ? "" : values.get(0);
    }
}
