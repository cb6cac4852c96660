package org.carerelay.messaging;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carerelay.kernel.PatientId;
import org.carerelay.kernel.Reference;
import org.carerelay.kernel.Urgency;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One request of a patient and everything that was written about it. */
@Entity
class MessageThread {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 36)
    private UUID id;

    private String reference;

    private String token;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 36)
    private UUID patientId;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 36)
    private UUID accountId;

    private String topic;

    private String language;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    @Convert(converter = AnswersConverter.class)
    @Column(length = 4000)
    private Answers answers;

    @Enumerated(EnumType.STRING)
    private RequestState status;

    private Instant receivedAt;

    private @Nullable Instant promisedBy;

    @Version
    private @Nullable Long version;

    @OneToMany(cascade = CascadeType.PERSIST, orphanRemoval = true)
    @JoinColumn(name = "thread_id", nullable = false, updatable = false)
    @OrderBy("id")
    private List<Message> messages = new ArrayList<>();

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "thread_id", nullable = false, updatable = false)
    @OrderBy("id")
    private List<TriageNote> notes = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected MessageThread() {}

    MessageThread(Reference reference, String token, NewMessage message, Urgency urgency, Instant receivedAt) {
        this.id = UUID.randomUUID();
        this.reference = reference.value();
        this.token = token;
        this.patientId = message.patient().value();
        this.accountId = message.account();
        this.topic = message.answers().topic();
        this.language = message.language();
        this.urgency = urgency;
        this.answers = message.answers();
        this.status = RequestState.OPEN;
        this.receivedAt = receivedAt;
        messages.add(Message.ofPatient(accountId.toString(), message.text(), receivedAt));
    }

    void promise(@Nullable Instant by) {
        promisedBy = by;
    }

    /** Whether this may not wait longer than the rules say without a reason. */
    boolean needsReasonFor(Urgency assessed) {
        return urgency.isMoreUrgentThan(assessed);
    }

    void triaged(String staffId, Triage triage, Instant at) {
        messages.removeIf(Message::isDraft);
        messages.add(Message.draftOfStaff(staffId, triage.replyText(), at));
        notes.add(new TriageNote(staffId, triage, at));
    }

    /** Shows the waiting answer to the patient; empty when there is none, as when it is published already. */
    Optional<Message> publishAnswer(Instant at) {
        var draft = messages.stream().filter(Message::isDraft).findFirst();
        draft.ifPresent(answer -> {
            answer.publish(at);
            status = RequestState.ANSWERED;
        });
        return draft;
    }

    /** Marks all answers as read; false when there was nothing new. */
    boolean read(Instant at) {
        var unread = messages.stream().filter(Message::isUnread).toList();
        unread.forEach(message -> message.read(at));
        return !unread.isEmpty();
    }

    Reference reference() {
        return new Reference(reference);
    }

    String token() {
        return token;
    }

    PatientId patient() {
        return new PatientId(patientId);
    }

    Answers answers() {
        return answers;
    }

    @Nullable
    Instant promisedBy() {
        return promisedBy;
    }

    RequestSummary summary() {
        boolean unread = messages.stream().anyMatch(Message::isUnread);
        return new RequestSummary(
                token, reference(), patient(), topic, receivedAt, urgency, status, promisedBy, unread);
    }

    RequestDetail detail() {
        // by number, not by time: question and answer may share a second
        var published = new ArrayList<>(messages.stream()
                .filter(message -> !message.isDraft())
                .map(Message::view)
                .toList());
        Collections.reverse(published);
        return new RequestDetail(summary(), List.copyOf(published));
    }

    List<StaffNote> staffNotes() {
        return notes.stream().map(TriageNote::view).toList();
    }

    TriageView triageView(List<Reference> openRequests) {
        String words = messages.stream()
                .filter(Message::isOfPatient)
                .map(Message::text)
                .reduce((first, second) -> second)
                .orElse("");
        return new TriageView(
                reference(),
                patient(),
                accountId,
                topic,
                language,
                urgency,
                receivedAt,
                promisedBy,
                answers.values(),
                words,
                openRequests);
    }
}
