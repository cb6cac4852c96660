package org.carerelay.messaging;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.carerelay.kernel.Reference;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A message that names several problems becomes several cases, which the patient sees as one request. */
@Service
public class Splitting {

    private final MessageThreadRepository threads;
    private final Screening screening;
    private final CaseIntake intake;
    private final RunningCases processes;
    private final Clock clock;

    Splitting(
            MessageThreadRepository threads,
            Screening screening,
            CaseIntake intake,
            RunningCases processes,
            Clock clock) {
        this.threads = threads;
        this.screening = screening;
        this.intake = intake;
        this.processes = processes;
        this.clock = clock;
    }

    /**
     * Begins a case of its own for a further problem, and starts its process.
     *
     * @param text the problem in the words of the member of staff; the patient sees it marked as noted by staff
     * @return reference of the new case
     */
    @Transactional
    public Reference split(Reference reference, String staffId, String text) {
        var thread = threads.get(reference);
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var answers = thread.answers().forLinkedCase();
        var marks = thread.marks().forLinkedCase(screening.signsIn(text, answers));
        var message = new NewMessage(thread.account(), thread.patient(), thread.language(), answers, marks);
        var further = intake.add(message, Message.notedByStaff(staffId, text, now), thread, staffId, now);
        processes.start(further.newCase());
        return further.reference();
    }
}
