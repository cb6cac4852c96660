package org.carerelay.journey;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a request stands, in words for its patient.
 *
 * @param stage id of the box in the model
 * @param labels what happens there, by ISO 639-1 language code; always has {@code en}
 * @param waitReason code of why it waits, such as {@code WAIT_PATIENT}: the model's property {@code waitReason}, else the
 *     usual one of whoever it waits for; null when the model waits for somebody else and does not say why
 * @param groups ids of the candidate groups, helpers included; empty where no task is
 * @param people user ids of the candidates who are asked by name; empty when none are
 * @param since when the request arrived there
 * @param begins when staff can start with it, if that was set and lies ahead
 * @param due until when the step should be done, or when the wait ends by itself, if it has a limit
 */
public record CurrentStep(
        String stage,
        Map<String, String> labels,
        WaitingOn waitingOn,
        @Nullable String waitReason,
        List<String> groups,
        List<String> people,
        Instant since,
        @Nullable Instant begins,
        @Nullable Instant due) {

    /** What happens there, in the language of the reader. */
    public String label(Locale reader) {
        var translated = labels.get(reader.getLanguage());
        return translated != null ? translated : labels.getOrDefault("en", stage);
    }
}
