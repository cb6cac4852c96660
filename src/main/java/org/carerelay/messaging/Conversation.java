package org.carerelay.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carerelay.kernel.Reference;
import org.jspecify.annotations.Nullable;

/**
 * What a patient sees as one request: the case that began it and all cases that came out of it.
 *
 * @param cases the first one first; never empty
 */
record Conversation(List<MessageThread> cases) {

    /** How long a patient may reply in the same conversation after it has ended. */
    static final Duration OPEN_FOR_REPLIES = Duration.ofDays(7);

    Conversation {
        cases = List.copyOf(cases);
    }

    MessageThread first() {
        return cases.get(0);
    }

    /** The case that says where the conversation stands: first the one that waits for the patient, then the youngest. */
    MessageThread current() {
        return running(RequestState.ASKED)
                .or(() -> running(RequestState.ANSWERED))
                .or(() -> running(RequestState.OPEN))
                .orElse(first());
    }

    /** The case that shows how far we are: the patient's turn first, then what is still open. */
    private MessageThread shown() {
        return running(RequestState.ASKED)
                .or(() -> running(RequestState.OPEN))
                .or(() -> running(RequestState.ANSWERED))
                .orElse(first());
    }

    private Optional<MessageThread> running(RequestState state) {
        return ownCases().filter(one -> one.status() == state).reduce((earlier, later) -> later);
    }

    private Stream<MessageThread> ownCases() {
        return cases.stream().filter(one -> one.mergedInto().isEmpty());
    }

    RequestState state() {
        return shown().status();
    }

    List<MessageThread> withdrawable() {
        return ownCases().filter(MessageThread::canBeWithdrawn).toList();
    }

    /** Last moment of a reply; null while a case runs, when there is no end to it. */
    @Nullable
    Instant replyUntil() {
        if (state() != RequestState.CLOSED) {
            return null;
        }
        return cases.stream()
                .map(MessageThread::closedAt)
                .flatMap(Stream::ofNullable)
                .max(Comparator.naturalOrder())
                .map(closed -> closed.plus(OPEN_FOR_REPLIES))
                .orElse(null);
    }

    boolean takesReplies(Instant now) {
        var until = replyUntil();
        return until == null || !now.isAfter(until);
    }

    /** Whether the newest words are these: a page was sent twice. */
    boolean endsWith(String account, String words) {
        return messages()
                .reduce((earlier, later) -> later)
                .filter(message -> message.isSameAs(account, words))
                .isPresent();
    }

    boolean isUnread() {
        return cases.stream().flatMap(one -> one.messages().stream()).anyMatch(Message::isUnread);
    }

    /** What was written and sent, by number and not by time: question and answer may share a second. */
    private Stream<Message> messages() {
        return cases.stream()
                .flatMap(one -> one.messages().stream())
                .filter(message -> !message.isDraft())
                .sorted(Comparator.comparing(Message::number));
    }

    /** The first message first. */
    List<MessageView> written() {
        return messages().map(Message::view).toList();
    }

    /**
     * As a reader sees it.
     *
     * @param mayAct whether the reader may write and withdraw
     */
    RequestSummary summary(boolean mayAct, Instant now) {
        var first = first();
        var shown = shown();
        return new RequestSummary(
                first.token(),
                first.reference(),
                shown.reference(),
                first.patient(),
                first.topic(),
                first.receivedAt(),
                shown.urgency(),
                shown.status(),
                shown.promised().by(),
                shown.promised().before(),
                shown.promised().delays(),
                isUnread(),
                mayAct && takesReplies(now),
                mayAct && !withdrawable().isEmpty(),
                replyUntil());
    }

    RequestDetail detail(boolean mayAct, Instant now) {
        var newestFirst = messages()
                .sorted(Comparator.comparing(Message::number).reversed())
                .map(Message::view)
                .toList();
        return new RequestDetail(summary(mayAct, now), newestFirst, references());
    }

    private List<Reference> references() {
        return cases.stream().map(MessageThread::reference).toList();
    }
}
