package org.carerelay.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;
import org.carerelay.kernel.Reference;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How somebody writes: abuse that staff report, and very many messages. The care goes on in any case. */
@Service
public class Conduct {

    private static final Duration DAY = Duration.ofHours(24);

    private final MessageThreadRepository threads;
    private final RunningCases processes;
    private final MessagingSettings settings;

    Conduct(MessageThreadRepository threads, RunningCases processes, MessagingSettings settings) {
        this.threads = threads;
        this.processes = processes;
        this.settings = settings;
    }

    /** Lets the practice manager look at a case; a second report of the same case does nothing. */
    @Transactional
    public void report(Reference reference) {
        report(threads.lock(reference));
    }

    /**
     * What a review is about.
     *
     * @param begun when it began; messages are counted until then, however late somebody reads it
     */
    @Transactional(readOnly = true)
    public Review review(Reference review, Instant begun) {
        var thread = threads.findByConductReference(review.value())
                .orElseThrow(() -> new NoSuchElementException("no review " + review));
        long written = threads.countWrittenBy(thread.account().toString(), begun.minus(DAY), begun);
        return new Review(thread.reference(), written);
    }

    /** Reports an account that writes more often in a day than the clinic expects, once a day. */
    void watch(MessageThread thread, Instant now) {
        var yesterday = now.minus(DAY);
        boolean often = threads.countWrittenBy(thread.account().toString(), yesterday, now) > settings.messagesPerDay();
        if (often
                && !threads.existsByAccountIdAndConductReferenceIsNotNullAndReceivedAtAfter(
                        thread.account(), yesterday)) {
            report(thread);
        }
    }

    private void report(MessageThread thread) {
        if (thread.conduct().isEmpty()) {
            var review = Reference.next("CON");
            thread.reportedAs(review);
            threads.flush();
            processes.startConductReview(review);
        }
    }

    /**
     * A review of how somebody writes.
     *
     * @param message the case that was reported
     * @param lastDay how many messages its writer sent in the 24 hours before the review
     */
    public record Review(Reference message, long lastDay) {}
}
