package org.carerelay.messaging;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.carerelay.journey.Entry;
import org.carerelay.journey.Ledger;
import org.carerelay.journey.Step;
import org.carerelay.kernel.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff write to patients: kept as a draft by a form, shown by the process. */
@Service
public class CaseAnswers {

    private final MessageThreadRepository threads;
    private final PatientNotices notices;
    private final Ledger ledger;
    private final MessageSource sentences;
    private final Clock clock;

    CaseAnswers(
            MessageThreadRepository threads,
            PatientNotices notices,
            Ledger ledger,
            MessageSource sentences,
            Clock clock) {
        this.threads = threads;
        this.notices = notices;
        this.ledger = ledger;
        this.sentences = sentences;
        this.clock = clock;
    }

    /** Keeps what the patient will read, an answer or a question; a draft that was not shown gives way. */
    @Transactional
    public void draft(Reference reference, String staffId, String text) {
        threads.lock(reference).draft(staffId, text, now());
        threads.flush();
    }

    /** The text that waits to be shown. */
    @Transactional(readOnly = true)
    public Optional<Draft> draftOf(Reference reference) {
        return threads.findByReference(reference.value())
                .flatMap(MessageThread::draft)
                .map(message -> new Draft(message.authorId(), message.text()));
    }

    /** Shows the draft as the answer; does nothing when there is none, as when that has been done. */
    @Transactional
    public void publishAnswer(Reference reference, @Nullable String stage) {
        publish(reference, stage, RequestState.ANSWERED, Step.ANSWERED);
    }

    /** Shows the draft as a question for which the case waits; does nothing when there is none. */
    @Transactional
    public void publishQuestion(Reference reference, @Nullable String stage) {
        publish(reference, stage, RequestState.ASKED, Step.ASKED);
    }

    /** Tells the patient once more that an answer or a question waits. */
    @Transactional
    public void remind(Reference reference, @Nullable String stage) {
        int before = (int) ledger.of(reference).stream()
                .map(Entry::step)
                .filter(Step.REMINDED::equals)
                .count();
        notices.reminded(threads.lock(reference), before + 1);
        ledger.record(reference, Step.REMINDED, stage, "system", null);
    }

    /** Says that the case ends because the patient has not answered a question. */
    @Transactional
    public void closeUnanswered(Reference reference, @Nullable String stage) {
        close(reference, stage, "messaging.closedUnanswered");
    }

    /** Says that the case ends because the patient wanted it. */
    @Transactional
    public void closeWithdrawn(Reference reference, @Nullable String stage) {
        close(reference, stage, "messaging.closedWithdrawn");
    }

    private void publish(Reference reference, @Nullable String stage, RequestState next, Step step) {
        var thread = threads.lock(reference);
        thread.publish(next, now()).ifPresent(text -> {
            ledger.record(reference, step, stage, text.authorId(), null);
            if (next == RequestState.ASKED) {
                notices.asked(thread, text);
            } else {
                notices.answered(thread, text);
            }
        });
    }

    private void close(Reference reference, @Nullable String stage, String sentence) {
        var thread = threads.lock(reference);
        var note = sentences.getMessage(sentence, null, Locale.forLanguageTag(thread.language()));
        thread.publishClosingNote(note, now());
        threads.flush();
        ledger.record(reference, Step.ANSWERED, stage, "system", null);
        notices.closed(thread);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
