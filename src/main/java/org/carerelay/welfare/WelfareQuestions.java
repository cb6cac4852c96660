package org.carerelay.welfare;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carerelay.journey.Ledger;
import org.carerelay.journey.Step;
import org.carerelay.kernel.PatientId;
import org.carerelay.patient.ActsFor;
import org.carerelay.patient.PatientAccounts;
import org.carerelay.platform.engine.AgainAfterConflict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What patients see of the questions of their physicians, and how they answer. */
@Service
public class WelfareQuestions {

    /** Id of the form with which patients answer. */
    public static final String FORM = "AnswerUpdate";

    private final WelfareUpdateRepository updates;
    private final RunningUpdates processes;
    private final PatientAccounts accounts;
    private final Ledger ledger;
    private final Clock clock;

    WelfareQuestions(
            WelfareUpdateRepository updates,
            RunningUpdates processes,
            PatientAccounts accounts,
            Ledger ledger,
            Clock clock) {
        this.updates = updates;
        this.processes = processes;
        this.accounts = accounts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Questions that wait for an answer of this account, the newest first. */
    @Transactional(readOnly = true)
    public List<WelfareQuestion> waitingFor(UUID account) {
        var people =
                accounts.peopleFor(account).stream().filter(ActsFor::mayAct).toList();
        var patients =
                people.stream().map(ActsFor::patient).map(PatientId::value).toList();
        return updates.findByPatientIdInOrderByRequestedAtDesc(patients).stream()
                .filter(WelfareUpdate::isUnanswered)
                .map(update -> question(update, people))
                .flatMap(Optional::stream)
                .filter(WelfareQuestion::waits)
                .toList();
    }

    /** The question with this token; empty when this account may not answer it or there is none. */
    @Transactional(readOnly = true)
    public Optional<WelfareQuestion> find(UUID account, String token) {
        var people =
                accounts.peopleFor(account).stream().filter(ActsFor::mayAct).toList();
        return updates.findByToken(token).flatMap(update -> question(update, people));
    }

    /**
     * Stores the answer; the process goes on in the same transaction.
     *
     * @param submitted the answers of the form, validated
     * @throws java.util.NoSuchElementException when this account may not answer it or there is no such question
     * @throws UpdateClosedException when nobody waits for it any more; nothing was stored
     */
    @AgainAfterConflict
    @Transactional
    public void answer(UUID account, String token, Map<String, Object> submitted) {
        var reference = find(account, token).orElseThrow().update().reference();
        var update = updates.lock(reference);
        var round = update.latest().orElseThrow(UpdateClosedException::new);
        if (round.isAnswered()) {
            throw new UpdateClosedException();
        }
        round.answer(WelfareAnswers.of(submitted), account, now());
        updates.saveAndFlush(update);
        ledger.record(reference, Step.REPLIED, null, "patient", null);
        if (!processes.answered(reference)) {
            throw new UpdateClosedException();
        }
    }

    private Optional<WelfareQuestion> question(WelfareUpdate update, List<ActsFor> people) {
        return people.stream()
                .filter(person -> person.patient().equals(update.patient()))
                .findFirst()
                .map(person -> new WelfareQuestion(update.view(), person, processes.isWaiting(update.reference())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
