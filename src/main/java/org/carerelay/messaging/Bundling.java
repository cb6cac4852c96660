package org.carerelay.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.carerelay.journey.Ledger;
import org.carerelay.journey.Step;
import org.carerelay.kernel.Reference;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Several messages about one matter within a day go to one person, who reads them together. */
@Service
public class Bundling {

    /** default */
    private static final Duration WITHIN = Duration.ofHours(24);

    private final MessageThreadRepository threads;
    private final Ledger ledger;

    Bundling(MessageThreadRepository threads, Ledger ledger) {
        this.threads = threads;
        this.ledger = ledger;
    }

    /** Notes the open case that a new one may join: the same people and topic, less than a day old, no less urgent. */
    void mark(MessageThread thread, Instant now) {
        threads
                .findByAccountIdAndPatientIdAndTopicAndStatusAndReceivedAtAfterOrderByReceivedAt(
                        thread.account(),
                        thread.patient().value(),
                        thread.topic(),
                        RequestState.OPEN,
                        now.minus(WITHIN))
                .stream()
                .filter(open -> !open.id().equals(thread.id()))
                .filter(open -> takes(open, thread))
                .findFirst()
                .ifPresent(thread::mayJoin);
    }

    /** Whether the case joins another that is still open. */
    @Transactional(readOnly = true)
    public boolean isBundled(Reference reference) {
        return thread(reference)
                .filter(thread -> thread.mergedInto().isEmpty())
                .flatMap(this::openCaseFor)
                .isPresent();
    }

    /**
     * Lets the case join the open one: its words show there, for the patient and for staff.
     *
     * @throws NoSuchElementException when there is no such case any more
     */
    @Transactional
    public void merge(Reference reference) {
        var thread = thread(reference).orElseThrow();
        var open = openCaseFor(thread).orElseThrow();
        thread.mergeInto(open);
        ledger.record(
                thread.reference(),
                Step.MERGED,
                null,
                "system",
                open.reference().value());
        ledger.record(
                open.reference(),
                Step.MERGED,
                null,
                "system",
                thread.reference().value());
    }

    private Optional<MessageThread> thread(Reference reference) {
        return threads.findByReference(reference.value());
    }

    private Optional<MessageThread> openCaseFor(MessageThread thread) {
        return thread.bundleWith().flatMap(threads::findById).filter(open -> takes(open, thread));
    }

    private static boolean takes(MessageThread open, MessageThread thread) {
        return open.status() == RequestState.OPEN
                && open.mergedInto().isEmpty()
                && open.canBeWithdrawn()
                && open.marks().confidential() == thread.marks().confidential()
                && open.marks().proxyWithoutRight() == thread.marks().proxyWithoutRight()
                && !thread.urgency().isMoreUrgentThan(open.urgency());
    }
}
