package org.carerelay.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.carerelay.kernel.PatientId;
import org.carerelay.kernel.Reference;
import org.carerelay.kernel.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * What a nurse needs to know of a message before deciding.
 *
 * @param patient whose record to open; with {@code proxyWithoutRight} the record of the writer, not of the person meant
 * @param account who wrote it: the patient or somebody who acts for them
 * @param urgency what the rules say; a nurse may raise it freely
 * @param answers what was answered on the form, by field, without the message itself
 * @param words what the patient wrote and nobody has answered yet, in the order of writing
 * @param lastWrittenAt when the patient last wrote
 * @param conversation everything that was written and sent, the first message first
 * @param proxyWithoutRight the writer has no access to the person it is about: answer without anything from a record
 * @param confidential not to be mentioned to anybody but the patient
 * @param ownDoctor the writer asked for their own doctor
 * @param wordsFound codes of emergency words that the text holds, such as {@code RF_CHEST}, whose boxes are not ticked
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
        Instant lastWrittenAt,
        List<MessageView> conversation,
        boolean proxyWithoutRight,
        boolean confidential,
        boolean ownDoctor,
        Set<String> wordsFound) {

    /** Key under {@code answers} of the user id of staff who wrote the message down. */
    static final String WRITTEN_DOWN_BY = "writtenDownBy";

    /** User id of staff who wrote down what was said on the phone; empty for a message from the portal. */
    public Optional<String> writtenDownBy() {
        return Optional.ofNullable(answers.get(WRITTEN_DOWN_BY)).map(Object::toString);
    }

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
