package org.carerelay.messaging;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carerelay.journey.Ledger;
import org.carerelay.journey.Step;
import org.carerelay.kernel.PatientId;
import org.carerelay.kernel.Reference;
import org.carerelay.platform.engine.AgainAfterConflict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What patients send and what they see of their requests. */
@Service
public class Messages {

    /** Key of the process that carries a message. */
    public static final String PROCESS = "MessageTriageProcess";

    private final NewMessages newMessages;
    private final MessageThreadRepository threads;
    private final Conversations conversations;
    private final Readers readers;
    private final RunningCases processes;
    private final Ledger ledger;
    private final Clock clock;

    Messages(
            NewMessages newMessages,
            MessageThreadRepository threads,
            Conversations conversations,
            Readers readers,
            RunningCases processes,
            Ledger ledger,
            Clock clock) {
        this.newMessages = newMessages;
        this.threads = threads;
        this.conversations = conversations;
        this.readers = readers;
        this.processes = processes;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** By when the plan will be told if a message with these answers is sent now; empty when nothing is promised. */
    @Transactional(readOnly = true)
    public Optional<Promise> promiseFor(Map<String, Object> answers) {
        return newMessages.promiseFor(answers, now());
    }

    /**
     * Stores a new message. The process that carries it starts in the same transaction.
     *
     * @param patient whom it is about; somebody whom the account may not reach, when {@code aboutPatient} is
     *     {@code NO_RIGHT}, is the account holder: it is stored with the writer
     * @param submitted the answers of the form, validated
     * @throws NotScreenedException when the question about an emergency was not answered
     * @throws NotAllowedException when the account may not write about this patient
     */
    @Transactional
    public Receipt receive(UUID account, PatientId patient, String language, Map<String, Object> submitted) {
        return newMessages.receive(account, patient, language, submitted, now());
    }

    /** All requests that this account may see, the newest first. */
    @Transactional(readOnly = true)
    public List<RequestSummary> requestsOf(UUID account) {
        var reader = readers.of(account);
        return conversations.about(reader.patients()).stream()
                .filter(reader::maySee)
                .map(conversation -> conversation.summary(reader.mayActIn(conversation), now()))
                .toList();
    }

    /** All requests about these patients as staff see them, the newest first: confidential ones included. */
    @Transactional(readOnly = true)
    public List<RequestSummary> requestsAbout(Collection<PatientId> patients) {
        return conversations.about(patients).stream()
                .map(conversation -> conversation.summary(false, now()))
                .toList();
    }

    /** The request with this token, without opening it; empty when this account may not see it or there is none. */
    @Transactional(readOnly = true)
    public Optional<RequestSummary> find(UUID account, String token) {
        var reader = readers.of(account);
        return conversations
                .find(token)
                .filter(reader::maySee)
                .map(conversation -> conversation.summary(reader.mayActIn(conversation), now()));
    }

    /**
     * Opens one request for its reader and marks its answers as read. The token of a case that shows in another
     * conversation opens that one: its summary has another token.
     *
     * @return empty when this account may not see it or there is none
     */
    @AgainAfterConflict
    @Transactional
    public Optional<RequestDetail> open(UUID account, String token) {
        var reader = readers.of(account);
        return conversations.find(token).filter(reader::maySee).map(conversation -> {
            conversation.cases().forEach(this::read);
            return conversation.detail(reader.mayActIn(conversation), now());
        });
    }

    /** The token that opens the conversation of a case, for the page that follows sending. */
    @Transactional(readOnly = true)
    public String token(Reference reference) {
        return threads.get(reference).token();
    }

    /** The conversation of a case. */
    @Transactional(readOnly = true)
    public RequestSummary summary(Reference reference) {
        return conversations.with(threads.get(reference)).summary(false, now());
    }

    private void read(MessageThread thread) {
        if (thread.read(now())) {
            ledger.record(thread.reference(), Step.READ, null, "patient", null);
            processes.answerRead(thread.reference());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
