package org.carerelay.journey;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a request stands, in words for its patient.
 *
 * @param stage id of the box in the model
 * @param labels what happens there, by ISO 639-1 language code; always has {@code en}
 * @param since when the request arrived there
 * @param due until when the step should be done, if it has a limit
 */
public record CurrentStep(
        String stage,
        Map<String, String> labels,
        WaitingOn waitingOn,
        Instant since,
        @Nullable Instant due) {

    /** What happens there, in the language of the reader. */
    public String label(Locale reader) {
        var translated = labels.get(reader.getLanguage());
        return translated != null ? translated : labels.getOrDefault("en", stage);
    }
}
