package org.carerelay.portal;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.carerelay.platform.forms.FormComponent;
import org.carerelay.platform.forms.FormValidator;
import org.carerelay.platform.forms.Option;
import org.carerelay.portal.Question.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the questions of a page from the parts of a form. */
@Component
class Questions {

    private final FormValidator validator;

    Questions(FormValidator validator) {
        this.validator = validator;
    }

    /**
     * The parts of a page in order.
     *
     * @param values answers so far by key, and the choices that values keys refer to
     * @param errors sentence by field key
     */
    List<Question> of(FormComponent page, Map<String, ?> values, Map<String, String> errors, Locale language) {
        return page.components().stream()
                .filter(part -> isForReaders(part))
                .map(part -> question(part, values, errors, language))
                .toList();
    }

    /** What a page says before it asks. */
    static List<String> introduction(FormComponent page, Locale language) {
        return page.components().stream()
                .filter(part -> kind(part).equals("text"))
                .flatMap(part -> PlainText.paragraphs(part.text(language)).stream())
                .toList();
    }

    private Question question(FormComponent part, Map<String, ?> values, Map<String, String> errors, Locale language) {
        String name = Optional.ofNullable(part.key()).orElse(part.id());
        List<FormComponent> inside = part.components();
        FormComponent asked = isOneQuestion(part) ? inside.get(0) : part;
        if (asked != part) {
            return group(part, asked, values, errors, language);
        }
        return new Question(
                kind(part),
                name,
                part.label(language),
                part.description(language),
                errors.get(name),
                PlainText.paragraphs(part.text(language)),
                texts(values.get(name)),
                choices(part, values, language),
                of(part, values, errors, language),
                part,
                part.hide() != null,
                validator.hidden(part, values));
    }

    /** A radio alone in a group: the label of the group is the question. */
    private Question group(
            FormComponent group,
            FormComponent asked,
            Map<String, ?> values,
            Map<String, String> errors,
            Locale language) {
        Question question = question(asked, values, errors, language);
        return new Question(
                question.kind(),
                question.name(),
                group.label(language),
                Optional.ofNullable(question.hint()).orElse(group.description(language)),
                question.error(),
                question.paragraphs(),
                question.values(),
                question.choices(),
                List.of(),
                asked,
                question.conditional() || group.hide() != null,
                question.hidden() || validator.hidden(group, values));
    }

    private static boolean isOneQuestion(FormComponent part) {
        if (!part.type().equals("group") || part.components().size() != 1) {
            return false;
        }
        String type = part.components().get(0).type();
        return type.equals("radio") || type.equals("checklist") || type.equals("taglist");
    }

    /** What the portal itself fills in, and what only makes sense in Tasklist, is not for readers. */
    private static boolean isForReaders(FormComponent part) {
        return !"portal".equals(part.property("source")) && !part.type().equals("button");
    }

    private static String kind(FormComponent part) {
        return switch (part.type()) {
            case "textfield", "textarea", "number", "checkbox", "radio", "select", "group" -> part.type();
            case "checklist", "taglist" -> "checklist";
            case "datetime" -> part.subtype().equals("time") ? "textfield" : "date";
            case "text", "html" -> "text";
            case "separator" -> "separator";
            default -> "spacer";
        };
    }

    private static List<Choice> choices(FormComponent part, Map<String, ?> values, Locale language) {
        String valuesKey = part.valuesKey();
        if (valuesKey != null && values.get(valuesKey) instanceof Collection<?> given) {
            return given.stream()
                    .map(Option.class::cast)
                    .map(option -> choice(option, language))
                    .toList();
        }
        return part.options().stream().map(option -> choice(option, language)).toList();
    }

    private static Choice choice(Option option, Locale language) {
        return new Choice(option.value(), option.label(language));
    }

    private static List<String> texts(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        return value instanceof Collection<?> several
                ? several.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(value));
    }
}
