package org.carerelay.platform.forms;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A form was not accepted and nothing was stored. Carries one sentence per field that tells what to do; never a value
 * that somebody typed, because messages end in logs.
 */
public class FormRejectedException extends RuntimeException {

    private final transient Map<String, String> errors;

    /** @param errors sentence by field key, in the order of the form */
    public FormRejectedException(Map<String, String> errors) {
        super(String.join(" ", errors.values()));
        this.errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
    }

    /** @param field key of the field, empty for the form as a whole */
    public FormRejectedException(String field, String sentence) {
        this(Map.of(field, sentence));
    }

    /** The answers were fine and could not be stored: our fault, said without any detail. */
    public static FormRejectedException notStored(Locale language) {
        return new FormRejectedException("", FormSentences.ofAnyForm("notStored", language));
    }

    /** The answers were fine, and somebody else was first: what they stand on has changed meanwhile. */
    public static FormRejectedException overtaken(Locale language) {
        return new FormRejectedException("", FormSentences.ofAnyForm("overtaken", language));
    }

    /** One sentence by field key, in the order of the form. */
    public Map<String, String> errors() {
        return errors;
    }
}
