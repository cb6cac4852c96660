package org.carerelay.messaging;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carerelay.journey.Ledger;
import org.carerelay.journey.Step;
import org.carerelay.kernel.PatientId;
import org.carerelay.kernel.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cases as staff and rules see them. */
@Service
public class MessageCases {

    private static final Set<String> CALLS = Set.of("Task_CallPatient", "Task_SafetyCall");

    private final MessageThreadRepository threads;
    private final Conversations conversations;
    private final Screening screening;
    private final Ledger ledger;

    MessageCases(MessageThreadRepository threads, Conversations conversations, Screening screening, Ledger ledger) {
        this.threads = threads;
        this.conversations = conversations;
        this.screening = screening;
        this.ledger = ledger;
    }

    /** The inputs of the triage decision for a stored case, as of now. */
    @Transactional(readOnly = true)
    public Map<String, @Nullable Object> ruleInputs(Reference reference) {
        return screening.inputs(thread(reference));
    }

    /** Whom a case is about; empty when there is no such case. */
    @Transactional(readOnly = true)
    public Optional<PatientId> patientOf(Reference reference) {
        return threads.findByReference(reference.value()).map(MessageThread::patient);
    }

    /** Everything that staff need to decide. */
    @Transactional(readOnly = true)
    public TriageView triageView(Reference reference) {
        var thread = thread(reference);
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
                otherOpenRequests(thread),
                attempts(reference),
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

    private List<Reference> otherOpenRequests(MessageThread thread) {
        return threads
                .findByPatientIdAndStatusOrderByReceivedAt(thread.patient().value(), RequestState.OPEN)
                .stream()
                .map(MessageThread::reference)
                .filter(other -> !other.equals(thread.reference()))
                .toList();
    }

    private int attempts(Reference reference) {
        return (int) ledger.of(reference).stream()
                .filter(entry -> entry.step() == Step.COMPLETED && CALLS.contains(String.valueOf(entry.stage())))
                .count();
    }

    private MessageThread thread(Reference reference) {
        return threads.findByReference(reference.value())
                .orElseThrow(() -> new NoSuchElementException("no message " + reference));
    }
}
