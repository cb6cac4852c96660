package org.carerelay.messaging;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.carerelay.journey.Ledger;
import org.carerelay.journey.Step;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Patients write again in a conversation. */
@Service
public class Replies {

    private final Conversations conversations;
    private final Readers readers;
    private final Screening screening;
    private final PlanPromises promises;
    private final CaseIntake intake;
    private final RunningCases processes;
    private final Conduct conduct;
    private final Ledger ledger;
    private final Clock clock;

    Replies(
            Conversations conversations,
            Readers readers,
            Screening screening,
            PlanPromises promises,
            CaseIntake intake,
            RunningCases processes,
            Conduct conduct,
            Ledger ledger,
            Clock clock) {
        this.conversations = conversations;
        this.readers = readers;
        this.screening = screening;
        this.promises = promises;
        this.intake = intake;
        this.processes = processes;
        this.conduct = conduct;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Adds a message to the conversation. A case that waits for the patient goes on with it, one that the clinic works on
     * shows it to staff, and a conversation that ended at most seven days ago goes on with a new case. The same words
     * twice in a row count once.
     *
     * @param text what was written, validated by the form
     * @throws NotAllowedException when the account may not write in this conversation, or there is none
     * @throws ReplyTooLateException when the conversation ended more than seven days ago
     */
    @Transactional
    public void reply(UUID account, String token, String text) {
        var reader = readers.of(account);
        var conversation = conversations.lock(token).filter(reader::mayActIn).orElseThrow(NotAllowedException::new);
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        if (!conversation.takesReplies(now)) {
            throw new ReplyTooLateException();
        }
        if (conversation.endsWith(account.toString(), text)) {
            return;
        }
        if (conversation.state() == RequestState.CLOSED) {
            reopen(conversation, account, text, now);
        } else {
            add(conversation.current(), account, text, now);
        }
    }

    private void add(MessageThread thread, UUID account, String text, Instant now) {
        var answers = thread.answers().forLinkedCase();
        var signs = screening.signsIn(text, answers);
        var assessed = screening.urgencyOf(
                answers,
                thread.marks().proxyWithoutRight() ? null : thread.patient(),
                thread.marks().ownDoctor(),
                signs);
        boolean raised = assessed.isMoreUrgentThan(thread.urgency());
        thread.add(Message.ofPatient(account.toString(), text, now), signs, assessed);
        ledger.record(thread.reference(), Step.REPLIED, null, "patient", null);
        var promised = promises.plan(thread.urgency(), thread.topic(), now).orElse(null);
        if (processes.patientReplied(thread.reference())) {
            thread.resume(promised);
        } else {
            thread.promiseAgain(promised, raised, now);
        }
        conduct.watch(thread, now);
    }

    private void reopen(Conversation conversation, UUID account, String text, Instant now) {
        var before = conversation.first();
        var answers = before.answers().forLinkedCase();
        var marks = before.marks().forLinkedCase(screening.signsIn(text, answers));
        var message = new NewMessage(account, before.patient(), before.language(), answers, marks);
        var thread = intake.add(message, Message.ofPatient(account.toString(), text, now), before, "patient", now);
        ledger.record(
                before.reference(),
                Step.REOPENED,
                null,
                "patient",
                thread.reference().value());
        processes.start(thread.newCase());
        conduct.watch(thread, now);
    }
}
