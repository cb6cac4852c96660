package org.carerelay.welfare;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.NoSuchElementException;
import org.carerelay.journey.Ledger;
import org.carerelay.journey.Step;
import org.carerelay.kernel.PatientId;
import org.carerelay.kernel.Reference;
import org.carerelay.notification.NoticeTemplate;
import org.carerelay.notification.Notices;
import org.carerelay.patient.PatientAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff and the process do with a welfare update. */
@Service
public class WelfareUpdates {

    private final WelfareUpdateRepository updates;
    private final RunningUpdates processes;
    private final PatientAccounts accounts;
    private final Notices notices;
    private final Ledger ledger;
    private final Clock clock;

    WelfareUpdates(
            WelfareUpdateRepository updates,
            RunningUpdates processes,
            PatientAccounts accounts,
            Notices notices,
            Ledger ledger,
            Clock clock) {
        this.updates = updates;
        this.processes = processes;
        this.accounts = accounts;
        this.notices = notices;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Stores what a physician wants to know; nobody is asked yet.
     *
     * @param physician user id
     * @param reason why, in words for the patient
     * @throws NobodyReadsException when the patient has no account on the portal, and nobody who acts for them has one
     */
    @Transactional
    public Reference request(String physician, PatientId patient, String reason) {
        if (accounts.readersOf(patient).isEmpty()) {
            throw new NobodyReadsException();
        }
        var update = updates.saveAndFlush(new WelfareUpdate(patient, physician, reason, now()));
        ledger.record(update.reference(), Step.RECEIVED, null, physician, null);
        return update.reference();
    }

    /** Asks the patient once more, on the portal and with an e-mail that says nothing about health. */
    @Transactional
    public void ask(Reference reference, @Nullable String stage) {
        var update = updates.lock(reference);
        var round = update.ask(now());
        ledger.record(reference, Step.ASKED, stage, "system", String.valueOf(round.number()));
        tell(update, NoticeTemplate.QUESTION, "question/" + round.number());
    }

    /** Says once more that a question waits. */
    @Transactional
    public void remind(Reference reference, @Nullable String stage) {
        var update = updates.lock(reference);
        update.asked().reminded(now());
        ledger.record(reference, Step.REMINDED, stage, "system", null);
        tell(update, NoticeTemplate.QUESTION, "reminder/" + update.asked().number());
    }

    /** Keeps what a nurse heard who called because nobody had answered. */
    @Transactional
    public void called(Reference reference, String nurse, String words) {
        updates.lock(reference).asked().called(nurse, words, now());
    }

    /** Keeps which message it became, because the patient was worse. */
    @Transactional
    public void passed(Reference reference, Reference message, @Nullable String stage) {
        updates.lock(reference).asked().passedTo(message);
        ledger.record(reference, Step.REOPENED, stage, "system", message.value());
    }

    /** Keeps that a clinician has read what is known, and what they write to the patient. */
    @Transactional
    public void read(Reference reference, String clinician, @Nullable String note) {
        updates.lock(reference).asked().read(clinician, note, now());
    }

    /** Tells the patient that the clinician has seen the answer. */
    @Transactional
    public void tellThatItWasRead(Reference reference, @Nullable String stage) {
        var update = updates.lock(reference);
        ledger.record(reference, Step.ANSWERED, stage, "system", null);
        tell(update, NoticeTemplate.NEW_MESSAGE, "read/" + update.asked().number());
    }

    /**
     * Asks no more, whatever was planned.
     *
     * @return false when it was over already
     * @throws NoSuchElementException when there is no such update
     */
    @Transactional
    public boolean stop(Reference reference) {
        updates.lock(reference);
        return processes.stop(reference);
    }

    /** @throws NoSuchElementException when there is no such update */
    @Transactional(readOnly = true)
    public UpdateView get(Reference reference) {
        return updates.findByReference(reference.value())
                .map(WelfareUpdate::view)
                .orElseThrow(() -> new NoSuchElementException("no update " + reference));
    }

    /** Everybody who can answer: the patient, and who acts for them. */
    private void tell(WelfareUpdate update, NoticeTemplate template, String what) {
        accounts.readersOf(update.patient())
                .forEach(reader -> notices.tell(
                        update.reference(), reader, template, update.reference() + "/" + what + "/" + reader));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
