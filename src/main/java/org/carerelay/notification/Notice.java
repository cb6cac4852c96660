package org.carerelay.notification;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.carerelay.kernel.Reference;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One e-mail to one account, from the wish to the outcome. Holds neither address nor text: both are looked up when it is
 * sent, so that a changed address counts and a copy of the table tells nobody anything.
 */
@Entity
class Notice {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("UnusedVariable") // the database reads it: it takes a key once
    private String noticeKey;

    private String reference;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private NoticeTemplate template;

    @Enumerated(EnumType.STRING)
    private NoticeState state = NoticeState.WAITING;

    private int attempts;

    /** While it is being sent: until when the outcome must be known. */
    private @Nullable Instant nextTryAt;

    private Instant createdAt;

    @SuppressWarnings("UnusedVariable") // queries read it
    private @Nullable Instant sentAt;

    @SuppressWarnings("NullAway.Init")
    protected Notice() {}

    Notice(String key, Reference reference, UUID account, NoticeTemplate template, Instant now) {
        this.id = UUID.randomUUID();
        this.noticeKey = key;
        this.reference = reference.value();
        this.accountId = account;
        this.template = template;
        this.createdAt = now;
        this.nextTryAt = now;
    }

    UUID id() {
        return id;
    }

    Reference reference() {
        return new Reference(reference);
    }

    UUID account() {
        return accountId;
    }

    NoticeTemplate template() {
        return template;
    }

    NoticeState state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    @Nullable
    Instant nextTryAt() {
        return nextTryAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    boolean isDue(Instant now) {
        return state == NoticeState.WAITING && hasCome(nextTryAt, now);
    }

    /** Whether the node that claimed it has told no outcome in time; it may have been killed before or after sending. */
    boolean isLost(Instant now) {
        return state == NoticeState.SENDING && hasCome(nextTryAt, now);
    }

    void holdUntil(Instant moment) {
        nextTryAt = moment;
    }

    /** From here on nobody else sends it, whatever happens to this node. */
    void claim(Instant outcomeKnownBy) {
        state = NoticeState.SENDING;
        attempts++;
        nextTryAt = outcomeKnownBy;
    }

    void sent(Instant now) {
        state = NoticeState.SENT;
        sentAt = now;
        nextTryAt = null;
    }

    /** The mail server has certainly not taken it: waits for the next try, or fails after the last. */
    void refused(Instant now, List<Duration> retryAfter) {
        if (attempts > retryAfter.size()) {
            fail();
        } else {
            state = NoticeState.WAITING;
            nextTryAt = now.plus(retryAfter.get(attempts - 1));
        }
    }

    void fail() {
        state = NoticeState.FAILED;
        nextTryAt = null;
    }

    void outcomeUnknown() {
        state = NoticeState.UNCERTAIN;
        nextTryAt = null;
    }

    /** A person has decided that it shall be sent, whatever happened before. */
    void sendAgain(Instant now) {
        state = NoticeState.WAITING;
        attempts = 0;
        nextTryAt = now;
    }

    private static boolean hasCome(@Nullable Instant moment, Instant now) {
        return moment != null && !moment.isAfter(now);
    }
}
