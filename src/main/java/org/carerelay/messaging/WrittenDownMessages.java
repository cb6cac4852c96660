package org.carerelay.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.carerelay.kernel.Reference;
import org.carerelay.patient.PatientAccounts;
import org.carerelay.patient.PatientView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Messages that did not come through the portal: staff write down what was said, and it is triaged like any other. */
@Service
public class WrittenDownMessages {

    /** How old something may be that is written down now. */
    public static final Duration OLDEST = Duration.ofDays(30);

    private final CaseIntake intake;
    private final Screening screening;
    private final Bundling bundling;
    private final PatientAccounts accounts;
    private final MessageThreadRepository threads;
    private final RunningCases processes;
    private final Clock clock;

    WrittenDownMessages(
            CaseIntake intake,
            Screening screening,
            Bundling bundling,
            PatientAccounts accounts,
            MessageThreadRepository threads,
            RunningCases processes,
            Clock clock) {
        this.intake = intake;
        this.screening = screening;
        this.bundling = bundling;
        this.accounts = accounts;
        this.threads = threads;
        this.processes = processes;
        this.clock = clock;
    }

    /**
     * Stores what somebody said. The patient reads it, and the answer, on the portal.
     *
     * @param staffId user id of who writes it down
     * @param saidAt when it was said; the promised time counts from now
     * @param submitted the answers of the form beside the text, as patients give them
     * @return reference of the message, whose process has not started yet
     * @throws NotScreenedException when the question about an emergency was not answered
     * @throws NotAllowedException when nobody reads messages on the portal for this patient
     */
    @Transactional
    public Reference writeDown(
            String staffId, PatientView patient, Instant saidAt, String text, Map<String, Object> submitted) {
        var values = new HashMap<>(submitted);
        values.put(TriageView.WRITTEN_DOWN_BY, staffId);
        var answers = Answers.of(values);
        if (!answers.screened()) {
            throw new NotScreenedException();
        }
        var account = accounts.readersOf(patient.id()).stream().findFirst().orElseThrow(NotAllowedException::new);
        var marks = new CaseMarks(false, false, false, screening.signsIn(text, answers));
        var message = new NewMessage(account, patient.id(), patient.languageCode(), answers, marks);
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var thread = intake.add(message, Message.notedByStaff(staffId, text, now), null, staffId, now);
        thread.receivedEarlier(saidAt);
        bundling.mark(thread, now);
        return thread.reference();
    }

    /** Starts the process of a message that was written down. */
    @Transactional
    public void startTriage(Reference message) {
        processes.start(threads.get(message).newCase());
    }
}
