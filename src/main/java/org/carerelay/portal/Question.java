package org.carerelay.portal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carerelay.platform.forms.FormComponent;
import org.jspecify.annotations.Nullable;

/**
 * One part of a form as a page shows it, in the reader's language.
 *
 * @param kind which template fragment shows it
 * @param name of the field in the page; the id of the part when it takes no answer
 * @param label the question, or the heading of a group
 * @param content of a part that is only read, as safe HTML
 * @param values what was typed or chosen, empty for nothing
 * @param parts what is in a group
 * @param conditional whether other answers can hide it
 * @param hidden whether they hide it now
 */
record Question(
        String kind,
        String name,
        String label,
        @Nullable String hint,
        @Nullable String error,
        String content,
        List<String> values,
        List<Choice> choices,
        List<Question> parts,
        FormComponent component,
        boolean conditional,
        boolean hidden) {

    private static final List<String> SAYS_OPTIONAL = List.of("(optional)", "(opcional)");

    /** One answer to choose, with the label in the reader's language. */
    record Choice(String value, String label) {}

    /** The same question with one more choice at the end. */
    Question with(String value, String choice) {
        var more = Stream.concat(choices.stream(), Stream.of(new Choice(value, choice)))
                .toList();
        return new Question(
                kind, name, label, hint, error, content, values, more, parts, component, conditional, hidden);
    }

    public String value() {
        return values.isEmpty() ? "" : values.get(0);
    }

    public DateBoxes date() {
        return DateBoxes.of(value());
    }

    public String time() {
        int separator = value().indexOf('T');
        return separator < 0 ? "" : value().substring(separator + 1);
    }

    public boolean isTicked() {
        return value().equals("true") || value().equals("on");
    }

    public boolean isChosen(String choice) {
        return values.contains(choice);
    }

    /** Ids of hint and error, which a screen reader speaks after the label; null for none. */
    public @Nullable String describedBy() {
        String ids = (hint == null ? "" : name + "-hint ") + (error == null ? "" : name + "-error");
        return ids.isBlank() ? null : ids.strip();
    }

    /** Whether to add "(optional)": the label does not say so by itself. */
    public boolean isOptional() {
        return component.takesAnswer()
                && !component.required()
                && !component.type().equals("checkbox")
                && SAYS_OPTIONAL.stream().noneMatch(label::endsWith);
    }

    /** What browsers and password managers may fill in; the analyst's word, else guessed for contact data only. */
    public @Nullable String autocomplete() {
        String given = component.property("autocomplete");
        if (given != null) {
            return given;
        }
        return Optional.ofNullable(component.validationType())
                .map(type -> type.equals("phone") ? "tel" : type)
                .orElse(null);
    }
}
