package org.carerelay.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carerelay.kernel.PatientId;
import org.carerelay.kernel.Reference;
import org.carerelay.kernel.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * What a nurse needs to know of a message before deciding.
 *
 * @param account who wrote it: the patient or somebody who acts for them
 * @param urgency what the rules say; a nurse may raise it freely
 * @param answers what was answered on the form, by field, without the message itself
 * @param openRequests how many other requests of this patient wait for an answer
 */
public record TriageView(
        Reference reference,
        PatientId patient,
        UUID account,
        String topic,
        String language,
        Urgency urgency,
        Instant receivedAt,
        @Nullable Instant promisedBy,
        Map<String, Object> answers,
        String words,
        List<Reference> openRequests) {

    /** Whether this box was ticked. */
    public boolean ticked(String field) {
        return Boolean.TRUE.equals(answers.get(field));
    }

    /** Without what was written: this may end in a log. */
    @Override
    public String toString() {
        return "TriageView[" + reference + "]";
    }
}
