package org.carerelay.messaging;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.carerelay.journey.Ledger;
import org.carerelay.journey.Step;
import org.carerelay.kernel.Reference;
import org.carerelay.platform.engine.AgainAfterConflict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Patients say that they need no answer any more. */
@Service
public class Withdrawals {

    private final MessageThreadRepository threads;
    private final Conversations conversations;
    private final Readers readers;
    private final RunningCases processes;
    private final Ledger ledger;
    private final Clock clock;

    Withdrawals(
            MessageThreadRepository threads,
            Conversations conversations,
            Readers readers,
            RunningCases processes,
            Ledger ledger,
            Clock clock) {
        this.threads = threads;
        this.conversations = conversations;
        this.readers = readers;
        this.processes = processes;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Withdraws every case of the conversation that nobody has answered. Those that can wait close at once; for those
     * that cannot, a nurse calls first.
     *
     * @throws NotAllowedException when the account may not act in this conversation, or there is none
     * @throws WithdrawalTooLateException when no case is left to withdraw
     */
    @AgainAfterConflict
    @Transactional
    public void withdraw(UUID account, String token) {
        var reader = readers.of(account);
        var open = conversations
                .lock(token)
                .filter(reader::mayActIn)
                .orElseThrow(NotAllowedException::new)
                .withdrawable();
        if (open.isEmpty()) {
            throw new WithdrawalTooLateException();
        }
        open.forEach(this::withdraw);
    }

    /** A nurse decided with the patient that the case goes on: the patient may ask once more. */
    @Transactional
    public void declined(Reference reference) {
        threads.lock(reference).withdrawalDeclined();
    }

    private void withdraw(MessageThread thread) {
        if (thread.requestWithdrawal(clock.instant().truncatedTo(ChronoUnit.SECONDS))) {
            ledger.record(thread.reference(), Step.WITHDRAWN, null, "patient", null);
            if (!processes.withdrawalRequested(thread.reference())) {
                throw new WithdrawalTooLateException();
            }
        }
    }
}
