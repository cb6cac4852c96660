package org.carerelay.portal;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
        return parts(page, drivers(page), values, errors, language);
    }

    /** Fields of the page on which other parts of the same page depend: only they can uncover something in place. */
    static Set<String> drivers(FormComponent page) {
        String conditions = page.withAllInside()
                .map(FormComponent::hide)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return page.withAllInside()
                .map(FormComponent::key)
                .filter(Objects::nonNull)
                .filter(key -> names(conditions, key))
                .collect(Collectors.toSet());
    }

    private static boolean names(String condition, String field) {
        return Pattern.compile("\\b" + Pattern.quote(field) + "\\b")
                .matcher(condition)
                .find();
    }

    private static boolean isConditional(FormComponent part, Set<String> drivers) {
        String hide = part.hide();
        return hide != null && drivers.stream().anyMatch(driver -> names(hide, driver));
    }

    private List<Question> parts(
            FormComponent whole,
            Set<String> drivers,
            Map<String, ?> values,
            Map<String, String> errors,
            Locale language) {
        return whole.components().stream()
                .filter(part -> isForReaders(part))
                .map(part -> question(part, drivers, values, errors, language))
                .toList();
    }

    /** What a page says before it asks, as safe HTML. */
    static List<String> introduction(FormComponent page, Locale language) {
        return page.components().stream()
                .filter(part -> kind(part).equals("text"))
                .map(part -> part.html(language))
                .toList();
    }

    private Question question(
            FormComponent part,
            Set<String> drivers,
            Map<String, ?> values,
            Map<String, String> errors,
            Locale language) {
        String name = Optional.ofNullable(part.key()).orElse(part.id());
        List<FormComponent> inside = part.components();
        FormComponent asked = isOneQuestion(part) ? inside.get(0) : part;
        if (asked != part) {
            return group(part, asked, drivers, values, errors, language);
        }
        return new Question(
                kind(part),
                name,
                part.label(language),
                part.description(language),
                errors.get(name),
                part.html(language),
                texts(values.containsKey(name) ? values.get(name) : part.defaultValue()),
                choices(part, values, language),
                parts(part, drivers, values, errors, language),
                part,
                isConditional(part, drivers),
                validator.hidden(part, values));
    }

    /** A radio alone in a group: the label of the group is the question. */
    private Question group(
            FormComponent group,
            FormComponent asked,
            Set<String> drivers,
            Map<String, ?> values,
            Map<String, String> errors,
            Locale language) {
        Question question = question(asked, drivers, values, errors, language);
        return new Question(
                question.kind(),
                question.name(),
                group.label(language),
                Optional.ofNullable(question.hint()).orElse(group.description(language)),
                question.error(),
                question.content(),
                question.values(),
                question.choices(),
                List.of(),
                asked,
                question.conditional() || isConditional(group, drivers),
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
            case "textfield", "textarea", "number", "checkbox", "radio", "select", "group", "image" -> part.type();
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
