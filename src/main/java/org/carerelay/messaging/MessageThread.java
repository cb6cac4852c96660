package org.carerelay.messaging;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carerelay.kernel.PatientId;
import org.carerelay.kernel.Reference;
import org.carerelay.kernel.Urgency;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One case: a message of a patient, everything that was written about it, and where it stands. */
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

    @Embedded
    private PromisedTime promised = new PromisedTime(null);

    @Embedded
    private CaseMarks marks;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 36)
    private @Nullable UUID parentId;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 36)
    private @Nullable UUID mergedInto;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 36)
    private @Nullable UUID bundleWith;

    private @Nullable Instant closedAt;

    private @Nullable Instant withdrawnAt;

    private @Nullable String conductReference;

    @Version
    private @Nullable Long version;

    @OneToMany(cascade = CascadeType.PERSIST, orphanRemoval = true)
    @JoinColumn(name = "thread_id", nullable = false, updatable = false)
    @OrderBy("id")
    private List<Message> messages = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected MessageThread() {}

    MessageThread(NewMessage message, Message words, Urgency urgency, Instant receivedAt) {
        this.id = UUID.randomUUID();
        this.reference = Reference.next("MSG").value();
        this.token = RequestToken.next();
        this.patientId = message.patient().value();
        this.accountId = message.account();
        this.topic = message.answers().topic();
        this.language = message.language();
        this.urgency = urgency;
        this.answers = message.answers();
        this.marks = message.marks();
        this.status = RequestState.OPEN;
        this.receivedAt = receivedAt;
        messages.add(words);
    }

    /** Somebody said it before it was written down. */
    void receivedEarlier(Instant at) {
        receivedAt = at.truncatedTo(ChronoUnit.SECONDS);
    }

    void promise(@Nullable Instant by) {
        promised = new PromisedTime(by);
    }

    /** Tells a later time; false when that would be no news. */
    boolean delay(Instant until) {
        return status == RequestState.OPEN && promised.delay(until);
    }

    /** The patient wrote once more: the urgency can rise, never fall. */
    void add(Message words, Collection<String> wordsFound, Urgency assessed) {
        messages.add(words);
        marks.found(wordsFound);
        if (assessed.isMoreUrgentThan(urgency)) {
            urgency = assessed;
        }
    }

    /**
     * Promises again because the patient wrote again: earlier when the case has become more urgent, later when the old
     * time has passed. Otherwise the time that the patient read holds.
     *
     * @param by what is promised for a message that comes now; null when nothing is
     * @param raised whether the new words made the case more urgent
     */
    void promiseAgain(@Nullable Instant by, boolean raised, Instant now) {
        var before = promised.by();
        if (before != null && !before.isAfter(now) && by != null) {
            promised.delay(by);
        } else if (raised && (before == null || by == null || by.isBefore(before))) {
            promise(by);
        }
    }

    /** The clinic is to move again. */
    void resume(@Nullable Instant promisedBy) {
        status = RequestState.OPEN;
        promise(promisedBy);
    }

    /** Keeps what the patient will read; a text that was not published gives way. */
    void draft(String staffId, String text, Instant at) {
        messages.removeIf(Message::isDraft);
        messages.add(Message.draftOfStaff(staffId, text, at));
    }

    Optional<Message> draft() {
        return messages.stream().filter(Message::isDraft).findFirst();
    }

    /** Shows the waiting text to the patient; empty when there is none, as when it is published already. */
    Optional<Message> publish(RequestState next, Instant at) {
        var draft = draft();
        draft.ifPresent(text -> {
            text.publish(at);
            status = next;
        });
        return draft;
    }

    /** Says at the end why nobody will answer. */
    void publishClosingNote(String text, Instant at) {
        messages.removeIf(Message::isDraft);
        messages.add(Message.ofTheSystem(text, at));
        status = RequestState.ANSWERED;
    }

    /** Marks all answers as read; false when there was nothing new. */
    boolean read(Instant at) {
        var unread = messages.stream().filter(Message::isUnread).toList();
        unread.forEach(message -> message.read(at));
        return !unread.isEmpty();
    }

    void close(Instant at) {
        status = RequestState.CLOSED;
        closedAt = at;
    }

    /** False when that was asked before. */
    boolean requestWithdrawal(Instant at) {
        boolean first = withdrawnAt == null;
        withdrawnAt = first ? at : withdrawnAt;
        return first;
    }

    /** The clinic goes on with it; the patient may ask again. */
    void withdrawalDeclined() {
        withdrawnAt = null;
    }

    boolean canBeWithdrawn() {
        return withdrawnAt == null && (status == RequestState.OPEN || status == RequestState.ASKED);
    }

    /** Shows in the conversation of that case from now on. */
    void joins(MessageThread conversation) {
        parentId = conversation.conversationId();
    }

    /** Is to become part of that case, if nobody has answered it by then. */
    void mayJoin(MessageThread open) {
        bundleWith = open.id;
    }

    void mergeInto(MessageThread open) {
        joins(open);
        mergedInto = open.id;
    }

    void reportedAs(Reference conduct) {
        conductReference = conduct.value();
    }

    RunningCases.NewCase newCase() {
        return new RunningCases.NewCase(reference(), urgency, topic, language);
    }

    UUID id() {
        return id;
    }

    /** Id of the case that began the conversation. */
    UUID conversationId() {
        return parentId == null ? id : parentId;
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

    UUID account() {
        return accountId;
    }

    String topic() {
        return topic;
    }

    String language() {
        return language;
    }

    Urgency urgency() {
        return urgency;
    }

    Answers answers() {
        return answers;
    }

    CaseMarks marks() {
        return marks;
    }

    RequestState status() {
        return status;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    PromisedTime promised() {
        return promised;
    }

    Optional<UUID> bundleWith() {
        return Optional.ofNullable(bundleWith);
    }

    Optional<UUID> mergedInto() {
        return Optional.ofNullable(mergedInto);
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    Optional<Reference> conduct() {
        return Optional.ofNullable(conductReference).map(Reference::new);
    }

    List<Message> messages() {
        return List.copyOf(messages);
    }
}
