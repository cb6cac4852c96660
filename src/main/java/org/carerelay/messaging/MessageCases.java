package org.carerelay.messaging;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carerelay.kernel.PatientId;
import org.carerelay.kernel.Reference;
import org.carerelay.kernel.Urgency;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cases as staff and rules see them. */
@Service
public class MessageCases {

    private final MessageThreadRepository threads;
    private final Conversations conversations;
    private final Screening screening;

    MessageCases(MessageThreadRepository threads, Conversations conversations, Screening screening) {
        this.threads = threads;
        this.conversations = conversations;
        this.screening = screening;
    }

    /**
     * The inputs of the triage decision for a stored case, as of now.
     *
     * @param urgencySoFar what an earlier assessment came to; null when this is the first one
     */
    @Transactional(readOnly = true)
    public Map<String, @Nullable Object> ruleInputs(Reference reference, @Nullable Urgency urgencySoFar) {
        var thread = threads.get(reference);
        return urgencySoFar == null
                ? screening.inputs(thread)
                : screening.inputsAfter(urgencySoFar, thread, unanswered(messages(thread)));
    }

    /**
     * The inputs of the triage decision for what the patient wrote after somebody had settled how urgent the case is.
     *
     * @param settled what was settled
     * @param since when that was
     */
    @Transactional(readOnly = true)
    public Map<String, @Nullable Object> ruleInputsSince(Reference reference, Urgency settled, Instant since) {
        var thread = threads.get(reference);
        String words = messages(thread).stream()
                .filter(Message::isForStaff)
                .filter(message -> message.shownAt().isAfter(since))
                .map(Message::text)
                .collect(Collectors.joining("\n\n"));
        return screening.inputsAfter(settled, thread, words);
    }

    /** Whom a case is about; empty when there is no such case. */
    @Transactional(readOnly = true)
    public Optional<PatientId> patientOf(Reference reference) {
        return threads.findByReference(reference.value()).map(MessageThread::patient);
    }

    /** Everything that staff need to decide. */
    @Transactional(readOnly = true)
    public TriageView triageView(Reference reference) {
        var thread = threads.get(reference);
        var messages = messages(thread);
        var marks = thread.marks();
        return new TriageView(
                thread.reference(),
                thread.patient(),
                thread.account(),
                thread.topic(),
                thread.language(),
                thread.urgency(),
                thread.receivedAt(),
                thread.promised().by(),
                thread.answers().values(),
                unanswered(messages),
                messages.stream()
                        .filter(Message::isOfPatient)
                        .map(Message::shownAt)
                        .max(Comparator.naturalOrder())
                        .orElse(thread.receivedAt()),
                conversations.with(thread).written(),
                marks.proxyWithoutRight(),
                marks.confidential(),
                marks.ownDoctor(),
                marks.wordsFound());
    }

    /** Those of the case and of cases that joined it. */
    private List<Message> messages(MessageThread thread) {
        return Stream.concat(Stream.of(thread), threads.findByMergedInto(thread.id()).stream())
                .flatMap(one -> one.messages().stream())
                .filter(message -> !message.isDraft())
                .sorted(Comparator.comparing(Message::number))
                .toList();
    }

    /** Words that no answer has followed; the last ones when everything is answered. */
    private static String unanswered(List<Message> messages) {
        long answered = messages.stream()
                .filter(Message::isOfStaff)
                .mapToLong(Message::number)
                .max()
                .orElse(-1);
        var words = messages.stream().filter(Message::isForStaff).toList();
        var last = words.isEmpty() ? words : words.subList(words.size() - 1, words.size());
        var open = words.stream().filter(message -> message.number() > answered).toList();
        return (open.isEmpty() ? last : open)
                .stream().map(Message::text).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n\n"));
    }
}
