package org.carerelay.portal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carerelay.platform.forms.FormComponent;
import org.carerelay.platform.forms.FormValidator;
import org.carerelay.platform.forms.Option;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a person is about to send, question by question. */
@Component
class Summary {

    private final FormValidator validator;
    private final MessageSource sentences;

    Summary(FormValidator validator, MessageSource sentences) {
        this.validator = validator;
        this.sentences = sentences;
    }

    /** One answer, and where to change it. */
    record Row(String question, String answer, String changeAt) {}

    List<Row> of(MessageInWriting message, Locale language) {
        Map<String, Object> values = message.values();
        return message.shownPages().stream()
                .flatMap(number -> {
                    FormComponent page = message.pages().page(number).orElseThrow();
                    return shownFields(page, values)
                            .map(field -> new Row(
                                    withoutOptional(message.schema().question(field, language)),
                                    answer(field, values, language),
                                    MessageInWriting.path(number) + "#" + field.key()));
                })
                .toList();
    }

    /** Whether an answer was optional no longer matters when it is checked. */
    private static String withoutOptional(String question) {
        return question.replaceFirst(" \\((optional|opcional)\\)$", "");
    }

    private Stream<FormComponent> shownFields(FormComponent part, Map<String, Object> values) {
        if (validator.hidden(part, values)) {
            return Stream.empty();
        }
        return part.takesAnswer()
                ? Stream.of(part)
                : part.components().stream().flatMap(inside -> shownFields(inside, values));
    }

    private String answer(FormComponent field, Map<String, Object> values, Locale language) {
        Object value = values.get(Objects.requireNonNull(field.key()));
        if (field.type().equals("checkbox")) {
            return sentence(Boolean.TRUE.equals(value) ? "check.yes" : "check.no", language);
        }
        if (value == null || value.equals("")) {
            return sentence("check.none", language);
        }
        return value instanceof Collection<?> several
                ? several.stream()
                        .map(one -> readable(field, String.valueOf(one), values, language))
                        .collect(Collectors.joining(", "))
                : readable(field, String.valueOf(value), values, language);
    }

    private static String readable(FormComponent field, String value, Map<String, Object> values, Locale language) {
        if (field.type().equals("datetime") && value.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(language)
                    .format(LocalDate.parse(value));
        }
        return options(field, values)
                .filter(option -> option.value().equals(value))
                .map(option -> option.label(language))
                .findFirst()
                .orElse(value);
    }

    private static Stream<Option> options(FormComponent field, Map<String, Object> values) {
        return field.valuesKey() != null && values.get(field.valuesKey()) instanceof Collection<?> given
                ? given.stream().map(Option.class::cast)
                : field.options().stream();
    }

    private String sentence(String key, Locale language) {
        return sentences.getMessage(key, null, language);
    }
}
