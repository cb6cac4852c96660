package org.carerelay.messaging.process;

import java.util.Locale;
import java.util.stream.Stream;
import org.carerelay.platform.forms.FormComponent;
import org.carerelay.platform.forms.FormSchema;

/** What a form asks and lets choose, in its own English words. */
record FormWords(FormSchema form) {

    /** The question, ready for an answer behind it; the key where the form has no such field any more. */
    String question(String key) {
        String question = form.field(key)
                .map(field -> form.question(field, Locale.ENGLISH))
                .filter(text -> !text.isBlank())
                .map(text -> text.equals("Choose one") ? heading(key) : text)
                .orElse(key)
                .replace(" (optional)", "");
        return question.endsWith("?") || question.endsWith(".") ? question + " " : question + ": ";
    }

    /** The words of a choice; the code or text itself where it is none. */
    String answer(String key, String code) {
        return form.field(key).stream()
                .flatMap(field -> field.options().stream())
                .filter(option -> option.value().equals(code))
                .map(option -> option.label(Locale.ENGLISH))
                .findFirst()
                .orElse(code);
    }

    /** The label of a field, such as what a box says. */
    String label(String key) {
        return form.field(key).map(field -> field.label(Locale.ENGLISH)).orElse(key);
    }

    /** The boxes for signs of an emergency, "None of these" left out. */
    Stream<String> signs() {
        return form.fields().stream()
                .filter(field -> field.type().equals("checkbox"))
                .map(field -> String.valueOf(field.key()))
                .filter(key -> key.startsWith("rf_") && !key.equals("rf_none"));
    }

    /** A radio in Tasklist needs a label of its own; its question is the heading of the group around it. */
    private String heading(String key) {
        return form.allComponents()
                .filter(part -> part.components().stream().anyMatch(inside -> key.equals(inside.key())))
                .map(group -> group.label(Locale.ENGLISH))
                .findFirst()
                .orElse(key);
    }

    /** Whether it is a box to tick. */
    boolean isBox(String key) {
        return form.field(key)
                .map(FormComponent::type)
                .filter("checkbox"::equals)
                .isPresent();
    }
}
