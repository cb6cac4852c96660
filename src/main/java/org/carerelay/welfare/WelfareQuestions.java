package org.carerelay.welfare;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.carerelay.journey.Ledger;
import org.carerelay.journey.Step;
import org.carerelay.kernel.PatientId;
import org.carerelay.kernel.Reference;
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

    private static final Duration SHOWN = Duration.ofDays(14);

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
        List<ActsFor> people = peopleOf(account);
        return updatesAbout(people)
                .filter(WelfareUpdate::isUnanswered)
                .map(update -> question(update, people))
                .flatMap(Optional::stream)
                .filter(WelfareQuestion::waits)
                .toList();
    }

    /** The question with this token; empty when this account may not answer it or there is none. */
    @Transactional(readOnly = true)
    public Optional<WelfareQuestion> find(UUID account, String token) {
        List<ActsFor> people = peopleOf(account);
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

    /**
     * Stores how a patient is who was not asked; the process that starts with it sees to the rest.
     *
     * @param doctor user id of the patient's own doctor, who reads it
     * @param submitted the answers of the form, validated
     * @throws java.util.NoSuchElementException when this account may not act for the patient
     */
    @Transactional
    public Reference tell(UUID account, PatientId patient, String doctor, Map<String, Object> submitted) {
        var update = WelfareUpdate.volunteered(patient, doctor, now());
        if (aboutWhom(update, peopleOf(account)).isEmpty()) {
            throw new NoSuchElementException("this account acts for nobody of that record");
        }
        update.asked().answer(WelfareAnswers.of(submitted), account, now());
        updates.saveAndFlush(update);
        ledger.record(update.reference(), Step.RECEIVED, null, "patient", null);
        return update.reference();
    }

    /** The address of its page. */
    @Transactional(readOnly = true)
    public String token(Reference reference) {
        return updates.findByReference(reference.value())
                .map(WelfareUpdate::view)
                .map(UpdateView::token)
                .orElseThrow();
    }

    /** What was answered or told and happened within two weeks, the newest first. */
    @Transactional(readOnly = true)
    public List<WelfareQuestion> answeredLately(UUID account) {
        Instant since = now().minus(SHOWN);
        List<ActsFor> people = peopleOf(account);
        return updatesAbout(people)
                .filter(update -> isAnswered(update, since))
                .flatMap(update ->
                        aboutWhom(update, people)
                                .map(person -> new WelfareQuestion(update.view(), person, false))
                                .stream())
                .toList();
    }

    private static boolean isAnswered(WelfareUpdate update, Instant since) {
        return update.view()
                .latest()
                .flatMap(round -> Stream.of(round.answeredAt(), round.readAt())
                        .filter(Objects::nonNull)
                        .filter(since::isBefore)
                        .findFirst())
                .isPresent();
    }

    private List<ActsFor> peopleOf(UUID account) {
        return accounts.peopleFor(account).stream().filter(ActsFor::mayAct).toList();
    }

    private Stream<WelfareUpdate> updatesAbout(List<ActsFor> people) {
        var patients =
                people.stream().map(ActsFor::patient).map(PatientId::value).toList();
        return updates.findByPatientIdInOrderByRequestedAtDesc(patients).stream();
    }

    private static Optional<ActsFor> aboutWhom(WelfareUpdate update, List<ActsFor> people) {
        return people.stream()
                .filter(person -> person.patient().equals(update.patient()))
                .findFirst();
    }

    private Optional<WelfareQuestion> question(WelfareUpdate update, List<ActsFor> people) {
        return aboutWhom(update, people)
                .map(person -> new WelfareQuestion(update.view(), person, processes.isWaiting(update.reference())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
