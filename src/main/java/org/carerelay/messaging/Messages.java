package org.carerelay.messaging;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.carerelay.clinic.PromisePhrases;
import org.carerelay.clinic.SlaPolicy;
import org.carerelay.journey.Ledger;
import org.carerelay.journey.Step;
import org.carerelay.kernel.PatientId;
import org.carerelay.kernel.Reference;
import org.carerelay.kernel.Urgency;
import org.carerelay.patient.PatientAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What patients and their care team write to each other. */
@Service
public class Messages {

    /** Key of the process that carries a message. */
    public static final String PROCESS = "MessageTriageProcess";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final MessageThreadRepository threads;
    private final TriageRules rules;
    private final SlaPolicy sla;
    private final PromisePhrases times;
    private final PatientAccounts accounts;
    private final Ledger ledger;
    private final Clock clock;

    Messages(
            MessageThreadRepository threads,
            TriageRules rules,
            SlaPolicy sla,
            PromisePhrases times,
            PatientAccounts accounts,
            Ledger ledger,
            Clock clock) {
        this.threads = threads;
        this.rules = rules;
        this.sla = sla;
        this.times = times;
        this.accounts = accounts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** By when the plan will be told if a message with these answers is sent now; empty when nothing is promised. */
    @Transactional(readOnly = true)
    public Optional<Promise> promiseFor(Map<String, Object> answers) {
        var given = Answers.of(answers);
        var urgency = rules.urgencyOf(given.forRules());
        return promise(urgency, given.topic(), clock.instant()).map(by -> new Promise(urgency, by));
    }

    /**
     * Stores a new message. The process that carries it starts in the same transaction.
     *
     * @param submitted the answers of the form, validated
     * @throws NotScreenedException when the question about an emergency was not answered
     * @throws NotAllowedException when the account may not write about this patient
     */
    @Transactional
    public Receipt receive(UUID account, PatientId patient, String language, Map<String, Object> submitted) {
        var answers = Answers.of(submitted);
        if (!answers.screened()) {
            throw new NotScreenedException();
        }
        if (!accounts.mayActFor(account, patient)) {
            throw new NotAllowedException();
        }
        String text = submitted.getOrDefault("messageText", "").toString();
        var now = now();
        var urgency = rules.urgencyOf(answers.forRules());
        var message = new NewMessage(account, patient, language, answers, text);
        var thread = new MessageThread(Reference.next("MSG"), newToken(), message, urgency, now);
        thread.promise(promise(urgency, answers.topic(), now).orElse(null));
        threads.saveAndFlush(thread);
        ledger.record(thread.reference(), Step.RECEIVED, null, "patient", urgency.name());
        return new Receipt(thread.reference(), thread.token(), urgency, answers.topic(), thread.promisedBy());
    }

    /** The inputs of the red flag decision for a stored message. */
    @Transactional(readOnly = true)
    public Map<String, @Nullable Object> ruleInputs(Reference reference) {
        return thread(reference).answers().forRules();
    }

    /** Everything a nurse needs to decide. */
    @Transactional(readOnly = true)
    public TriageView triageView(Reference reference) {
        var thread = thread(reference);
        var others = threads.findByPatientIdAndStatusOrderByReceivedAt(
                thread.patient().value(), RequestState.OPEN);
        return thread.triageView(others.stream()
                .map(MessageThread::reference)
                .filter(other -> !other.equals(reference))
                .toList());
    }

    /**
     * Stores what a nurse decided. The answer stays hidden until the process publishes it.
     *
     * @throws ReasonMissingException when the message would wait longer than the rules say, without a reason
     */
    @Transactional
    public void triage(Reference reference, String staffId, Triage triage) {
        var thread = thread(reference);
        if (thread.needsReasonFor(triage.assessedUrgency()) && triage.downgradeReason() == null) {
            throw new ReasonMissingException();
        }
        thread.triaged(staffId, triage, now());
        threads.flush();
    }

    /** Shows the nurse's answer to the patient; does nothing when that has been done. */
    @Transactional
    public void publishAnswer(Reference reference, @Nullable String stage) {
        thread(reference)
                .publishAnswer(now())
                .ifPresent(answer -> ledger.record(reference, Step.ANSWERED, stage, answer.authorId(), null));
    }

    /** What nurses noted about this patient's messages, the newest message first. */
    @Transactional(readOnly = true)
    public List<StaffNote> staffNotes(PatientId patient) {
        return threads.findByPatientIdInOrderByReceivedAtDesc(List.of(patient.value())).stream()
                .flatMap(thread -> thread.staffNotes().stream())
                .toList();
    }

    /** All requests about these patients, the newest first. */
    @Transactional(readOnly = true)
    public List<RequestSummary> requestsOf(Collection<PatientId> patients) {
        return threads.findByPatientIdInOrderByReceivedAtDesc(ids(patients)).stream()
                .map(MessageThread::summary)
                .toList();
    }

    /**
     * Opens one request for its patient and marks its answers as read.
     *
     * @param patients whom the reader may see; a request about anybody else is as unknown as one that does not exist
     */
    @Transactional
    public Optional<RequestDetail> open(String token, Collection<PatientId> patients) {
        return threads.findByTokenAndPatientIdIn(token, ids(patients)).map(thread -> {
            if (thread.read(now())) {
                ledger.record(thread.reference(), Step.READ, null, "patient", null);
            }
            return thread.detail();
        });
    }

    /** Finds the request of a reference, for the page that follows sending. */
    @Transactional(readOnly = true)
    public RequestSummary summary(Reference reference) {
        return thread(reference).summary();
    }

    private Optional<Instant> promise(Urgency urgency, String topic, Instant from) {
        Optional<Instant> due = sla.due(PROCESS, "triage", urgency, topic, from);
        // urgent answers are promised without a clock time; of the others we keep the time that the patient read
        return urgency.isMoreUrgentThan(Urgency.SAME_DAY) ? due : due.map(times::named);
    }

    private MessageThread thread(Reference reference) {
        return threads.findByReference(reference.value())
                .orElseThrow(() -> new NoSuchElementException("no message " + reference));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static List<UUID> ids(Collection<PatientId> patients) {
        return patients.stream().map(PatientId::value).toList();
    }

    /** 128 random bits: the address of a request cannot be guessed. */
    private static String newToken() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
