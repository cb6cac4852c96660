package org.carerelay.messaging;

import java.time.Instant;
import org.carerelay.journey.Ledger;
import org.carerelay.journey.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores new cases: screened, with a promised time and the first row of their ledger. */
@Component
class CaseIntake {

    private final MessageThreadRepository threads;
    private final Screening screening;
    private final PlanPromises promises;
    private final PatientNotices notices;
    private final Ledger ledger;

    CaseIntake(
            MessageThreadRepository threads,
            Screening screening,
            PlanPromises promises,
            PatientNotices notices,
            Ledger ledger) {
        this.threads = threads;
        this.screening = screening;
        this.promises = promises;
        this.notices = notices;
        this.ledger = ledger;
    }

    /**
     * Stores a case.
     *
     * @param conversation in which it shows; null for one of its own
     * @param actor user id of staff or {@code patient}
     */
    MessageThread add(
            NewMessage message, Message words, @Nullable MessageThread conversation, String actor, Instant now) {
        var marks = message.marks();
        var urgency = screening.urgencyOf(
                message.answers(),
                marks.proxyWithoutRight() ? null : message.patient(),
                marks.ownDoctor(),
                marks.wordsFound());
        var thread = new MessageThread(message, words, urgency, now);
        thread.promise(promises.plan(urgency, thread.topic(), now).orElse(null));
        if (conversation != null) {
            thread.joins(conversation);
        }
        threads.saveAndFlush(thread);
        ledger.record(thread.reference(), Step.RECEIVED, null, actor, urgency.name());
        notices.received(thread);
        return thread;
    }
}
