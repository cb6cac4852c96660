package org.carerelay.platform.forms;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One answer that a person may choose.
 *
 * @param value what is stored and compared
 * @param label what an English reader sees
 * @param spanishLabel what a Spanish reader sees; null shows the English one
 */
public record Option(String value, String label, @Nullable String spanishLabel) {

    /** What a reader of the language sees. */
    public String label(Locale language) {
        return spanishLabel != null && language.getLanguage().equals("es") ? spanishLabel : label;
    }
}
