package org.carerelay.platform.forms;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a member of staff answered on one form, validated; with the rules that many forms share. */
public record StaffAnswers(Map<String, Object> values) {

    /** The answer to a question that the form requires. */
    public String required(String field) {
        return Objects.requireNonNull(values.get(field), field).toString();
    }

    /** What was written; null when nothing was. */
    public @Nullable String optional(String field) {
        var value = values.get(field);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }

    public boolean chose(String field, String... options) {
        return Stream.of(options).anyMatch(option -> option.equals(values.get(field)));
    }

    public boolean ticked(String field) {
        return Boolean.TRUE.equals(values.get(field));
    }

    /** A voice on the phone is the patient when two things fit. */
    public void requireTwoIdentifiers() {
        long ticked =
                Stream.of("idName", "idBirth", "idAddress").filter(this::ticked).count();
        if (ticked < 2) {
            throw new FormRejectedException(
                    "idName", "Check at least two of name, date of birth and address or phone.");
        }
    }

    /** Without what was written: this may end in a log. */
    @Override
    public String toString() {
        return "StaffAnswers" + values.keySet();
    }
}
