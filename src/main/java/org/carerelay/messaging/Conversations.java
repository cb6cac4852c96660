package org.carerelay.messaging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carerelay.kernel.PatientId;
import org.springframework.stereotype.Component;

/** Puts cases together to what patients see as one request. */
@Component
class Conversations {

    private final MessageThreadRepository threads;

    Conversations(MessageThreadRepository threads) {
        this.threads = threads;
    }

    /** All conversations about these patients, the newest first. */
    List<Conversation> about(Collection<PatientId> patients) {
        var ids = patients.stream().map(PatientId::value).toList();
        var first = threads.findByPatientIdInAndParentIdIsNullOrderByReceivedAtDesc(ids);
        var linked = threads
                .findByParentIdInOrderByReceivedAt(
                        first.stream().map(MessageThread::id).toList())
                .stream()
                .collect(Collectors.groupingBy(MessageThread::conversationId));
        return first.stream()
                .map(one -> conversation(one, linked.getOrDefault(one.id(), List.of())))
                .toList();
    }

    /** The conversation in which the case with this token shows. */
    Optional<Conversation> find(String token) {
        return threads.findByToken(token)
                .flatMap(one -> threads.findById(one.conversationId()))
                .map(this::of);
    }

    /** As {@link #find}, for a change: nobody else changes the conversation meanwhile. */
    Optional<Conversation> lock(String token) {
        return threads.findByToken(token).map(MessageThread::conversationId).flatMap(this::lock);
    }

    Optional<Conversation> lock(UUID id) {
        return threads.lockById(id).map(this::of);
    }

    /** The conversation in which this case shows. */
    Conversation with(MessageThread one) {
        return of(threads.findById(one.conversationId()).orElse(one));
    }

    private Conversation of(MessageThread first) {
        return conversation(first, threads.findByParentIdInOrderByReceivedAt(List.of(first.id())));
    }

    private static Conversation conversation(MessageThread first, List<MessageThread> linked) {
        var cases = new ArrayList<>(List.of(first));
        linked.stream()
                // several may begin within one second
                .sorted(Comparator.comparing(MessageThread::receivedAt).thenComparing(Conversations::firstNumber))
                .forEach(cases::add);
        return new Conversation(cases);
    }

    private static long firstNumber(MessageThread one) {
        return one.messages().stream().mapToLong(Message::number).min().orElse(Long.MAX_VALUE);
    }
}
