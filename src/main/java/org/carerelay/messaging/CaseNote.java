package org.carerelay.messaging;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a member of staff answered on one form about a case; patients never see it.
 *
 * @param staffId user id of who answered
 * @param stage id of the box in the model, for example {@code Task_TriageMessage}
 * @param answers by field, in the order in which they were given; a ticked box is {@code true}
 */
public record CaseNote(String staffId, String stage, Instant at, Map<String, String> answers) {

    /** The answer to one question; null when it was not asked or left empty. */
    public @Nullable String answer(String field) {
        return answers.get(field);
    }

    /** Without what was written: this may end in a log. */
    @Override
    public String toString() {
        return "CaseNote[" + staffId + ", " + stage + ", " + at + "]";
    }
}
