package org.carerelay.platform.forms;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;

/** Says in one sentence what a person has to do about a field. */
final class FormSentences {

    private static final Control ENGLISH_FOR_OTHERS = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final FormSchema schema;
    private final Locale language;
    private final ResourceBundle bundle;

    FormSentences(FormSchema schema, Locale language) {
        this.schema = schema;
        this.language = language;
        this.bundle = bundle(language);
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle("messages.forms", language, ENGLISH_FOR_OTHERS);
    }

    /** For an answer that does not fit. */
    String of(FormComponent field, UnfitAnswer unfit) {
        return ofAnalyst(field, unfit.sentence(), sentence(field, unfit.sentence(), unfit.limits()));
    }

    /** For a required field that was left empty. */
    String missing(FormComponent field) {
        String kind = switch (field.type()) {
            case "checkbox" -> "checkbox";
            case "checklist", "taglist" -> "several";
            case "radio", "select" -> "choice";
            case "number" -> "number";
            case "datetime" -> field.subtype().equals("time") ? "time" : "date";
            default -> schema.question(field, language).endsWith("?") ? "question" : "text";
        };
        return ofAnalyst(field, "required", sentence(field, "required." + kind, List.of()));
    }

    /** About a form as a whole. */
    static String ofAnyForm(String key, Locale language) {
        return bundle(language).getString(key);
    }

    private String sentence(FormComponent field, String key, List<Object> limits) {
        var arguments = new ArrayList<Object>();
        String question = schema.question(field, language);
        arguments.add(question.isEmpty() ? bundle.getString("unnamed") : question);
        arguments.addAll(limits);
        return new MessageFormat(bundle.getString(key), language).format(arguments.toArray());
    }

    /** An analyst may word it better, with the property {@code error_required}, {@code error_required_es} and so on. */
    private String ofAnalyst(FormComponent field, String kind, String otherwise) {
        String suffix = language.getLanguage().equals("es") ? "_es" : "";
        @Nullable String own = field.property("error_" + kind + suffix);
        return own == null ? otherwise : own;
    }
}
