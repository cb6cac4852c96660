package org.carerelay.clinic.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A form of the rota page as it was sent. What cannot be read is noted with a sentence; ask {@link #problems()} before
 * using what was read.
 */
final class RotaForm {

    private final String name;
    private final Map<String, String> sent;
    private final Map<String, String> problems = new LinkedHashMap<>();

    /** @param name which form it is; its fields are called {@code name-field} */
    RotaForm(String name, Map<String, String> sent) {
        this.name = name;
        this.sent = sent;
    }

    String name() {
        return name;
    }

    Map<String, String> sent() {
        return sent;
    }

    /** Sentences by id of the field. */
    Map<String, String> problems() {
        return problems;
    }

    void refuse(String field, String sentence) {
        problems.put(name + '-' + field, sentence);
    }

    @Nullable
    String choice(String field) {
        String text = text(field);
        return text.isEmpty() ? null : text;
    }

    String required(String field, String sentence) {
        String text = text(field);
        if (text.isEmpty()) {
            refuse(field, sentence);
        }
        return text;
    }

    LocalDateTime moment(String field, String sentence) {
        return read(field, LocalDateTime::parse, LocalDateTime.MIN, sentence);
    }

    LocalDate day(String field, String sentence) {
        return read(field, LocalDate::parse, LocalDate.MIN, sentence);
    }

    @Nullable
    LocalDate optionalDay(String field, String sentence) {
        return text(field).isEmpty() ? null : day(field, sentence);
    }

    LocalTime time(String field, String sentence) {
        return read(field, LocalTime::parse, LocalTime.MIN, sentence);
    }

    <E extends Enum<E>> E oneOf(String field, E[] choices, String sentence) {
        return Arrays.stream(choices)
                .filter(choice -> choice.name().equals(text(field)))
                .findFirst()
                .orElseGet(() -> {
                    refuse(field, sentence);
                    return choices[0];
                });
    }

    boolean isEmpty(String field) {
        return text(field).isEmpty();
    }

    private <T> T read(String field, Function<String, T> reader, T unread, String sentence) {
        try {
            return reader.apply(text(field));
        } catch (DateTimeException e) {
            refuse(field, sentence);
            return unread;
        }
    }

    private String text(String field) {
        return sent.getOrDefault(name + '-' + field, "").strip();
    }
}
