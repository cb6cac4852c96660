package org.carerelay.platform.forms;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Checks what was sent against the form that asked for it: the engine does not. Takes typed JSON values and the plain
 * text of an HTML form alike. What a form shows for reading only (disabled, read-only, {@code ctx…}, computed) is
 * ignored when it comes back, and so is a field that the other answers hide.
 */
@Component
public class FormValidator {

    private static final int MOST_VALUES = 500;

    private final Clock clock;

    public FormValidator(Clock clock) {
        this.clock = clock;
    }

    /** {@link #validate(FormSchema, Map, Map, Locale)} for a form whose choices and conditions need nothing else. */
    public FormAnswers validate(FormSchema schema, Map<String, ?> submitted, Locale language) {
        return validate(schema, submitted, Map.of(), language);
    }

    /**
     * Checks a whole form.
     *
     * @param around what else conditions and values keys may refer to, by name
     * @param language in which errors are told
     * @throws FormRejectedException with one sentence per field
     */
    public FormAnswers validate(
            FormSchema schema, Map<String, ?> submitted, Map<String, Object> around, Locale language) {
        return check(schema, schema.components(), submitted, around, language);
    }

    /**
     * Checks one page.
     *
     * @param earlier answers of the pages before and whatever values keys refer to
     * @return the answers of this page only
     * @throws FormRejectedException with one sentence per field
     */
    public FormAnswers validatePage(
            FormSchema schema,
            FormComponent page,
            Map<String, ?> submittedPage,
            Map<String, Object> earlier,
            Locale language) {
        return check(schema, List.of(page), submittedPage, earlier, language);
    }

    /**
     * Checks that no starter text such as {@code [[day of the visit]]} was left in what staff write, so that a template
     * is never sent half filled.
     *
     * @throws FormRejectedException with one sentence per field
     */
    public void requireFinished(FormSchema schema, FormAnswers answers, Locale language) {
        var sentences = new FormSentences(schema, language);
        var errors = new LinkedHashMap<String, String>();
        for (FormComponent field : schema.fields()) {
            boolean starterText = String.valueOf(answers.all().get(key(field))).contains("[[");
            if (field.type().equals("textarea") && starterText) {
                errors.put(key(field), sentences.of(field, new UnfitAnswer("unfinished")));
            }
        }
        if (!errors.isEmpty()) {
            throw new FormRejectedException(errors);
        }
    }

    /** Whether the values hide this component; a group hides what is in it. */
    public boolean hidden(FormComponent component, Map<String, ?> values) {
        return VisibleFields.hidden(component, new HashMap<>(values));
    }

    private FormAnswers check(
            FormSchema schema,
            List<FormComponent> parts,
            Map<String, ?> submitted,
            Map<String, Object> around,
            Locale language) {
        var sentences = new FormSentences(schema, language);
        List<FormComponent> fields = parts.stream()
                .flatMap(FormComponent::withAllInside)
                .filter(FormComponent::takesAnswer)
                .toList();
        refuseWhatWasNotAsked(schema, fields, submitted, language);
        var answers = new LinkedHashMap<String, Object>();
        var errors = new LinkedHashMap<String, String>();
        for (FormComponent field : fields) {
            read(field, submitted.get(key(field)), around, answers, errors, sentences);
        }
        var values = new HashMap<>(around);
        values.keySet().removeAll(keys(fields));
        values.putAll(answers);
        Set<String> visible = VisibleFields.keys(parts, values);
        answers.keySet().retainAll(visible);
        errors.keySet().retainAll(visible);
        if (!errors.isEmpty()) {
            throw new FormRejectedException(errors);
        }
        return new FormAnswers(
                answers,
                visible,
                keys(fields.stream().filter(FormComponent::storedInRecord).toList()));
    }

    /** The sentence repeats neither the value nor the name: both came from outside and may be anything. */
    private static void refuseWhatWasNotAsked(
            FormSchema schema, List<FormComponent> fields, Map<String, ?> submitted, Locale language) {
        Set<String> known = keys(fields);
        known.addAll(
                keys(schema.allComponents().filter(part -> !part.takesAnswer()).toList()));
        boolean asked = submitted.keySet().stream().allMatch(key -> known.contains(key) || key.startsWith("ctx"));
        if (submitted.size() > MOST_VALUES || !asked) {
            throw new FormRejectedException("", FormSentences.ofAnyForm("unknown", language));
        }
    }

    private void read(
            FormComponent field,
            @Nullable Object raw,
            Map<String, Object> around,
            Map<String, Object> answers,
            Map<String, String> errors,
            FormSentences sentences) {
        try {
            Object answer = AnswerReader.read(field, raw, around, clock);
            if (answer != null) {
                answers.put(key(field), answer);
            }
            if (field.required() && (answer == null || answer.equals(false))) {
                errors.put(key(field), sentences.missing(field));
            }
        } catch (UnfitAnswer unfit) {
            errors.put(key(field), sentences.of(field, unfit));
        }
    }

    private static Set<String> keys(List<FormComponent> components) {
        return components.stream().map(FormValidator::key).collect(Collectors.toSet());
    }

    private static String key(FormComponent component) {
        return String.valueOf(component.key());
    }
}
