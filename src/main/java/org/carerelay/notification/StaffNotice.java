package org.carerelay.notification;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.carerelay.kernel.PatientId;
import org.carerelay.kernel.Reference;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One e-mail to one member of staff. What comes too late for its moment is dropped: the work itself waits in Tasklist
 * and climbs its ladder there.
 */
@Entity
class StaffNotice {

    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofMinutes(2);

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("UnusedVariable") // the database reads it: it takes a key once
    private String noticeKey;

    private String staff;

    private @Nullable String reference;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID patientId;

    @Enumerated(EnumType.STRING)
    private NoticeTemplate template;

    @Enumerated(EnumType.STRING)
    private NoticeState state = NoticeState.WAITING;

    private int attempts;

    private @Nullable Instant nextTryAt;

    @SuppressWarnings("UnusedVariable") // for whoever looks into the table
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected StaffNotice() {}

    StaffNotice(
            String key,
            String staff,
            @Nullable Reference reference,
            @Nullable PatientId patient,
            NoticeTemplate template,
            Instant now) {
        this.id = UUID.randomUUID();
        this.noticeKey = key;
        this.staff = staff;
        this.reference = reference == null ? null : reference.value();
        this.patientId = patient == null ? null : patient.value();
        this.template = template;
        this.createdAt = now;
        this.nextTryAt = now;
    }

    UUID id() {
        return id;
    }

    String staff() {
        return staff;
    }

    @Nullable
    Reference reference() {
        return reference == null ? null : new Reference(reference);
    }

    /** Whom it is about, where that decides whether it may reach somebody; else null. */
    @Nullable
    PatientId patient() {
        return patientId == null ? null : new PatientId(patientId);
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

    boolean isDue(Instant now) {
        return state == NoticeState.WAITING && nextTryAt != null && !nextTryAt.isAfter(now);
    }

    /** From here on nobody else sends it; a node that is killed now sends it never, which is better than twice. */
    void claim() {
        state = NoticeState.SENDING;
        attempts++;
        nextTryAt = null;
    }

    void sent() {
        state = NoticeState.SENT;
    }

    void fail() {
        state = NoticeState.FAILED;
        nextTryAt = null;
    }

    /** The mail server has certainly not taken it. */
    void refused(Instant now) {
        if (attempts >= TRIES) {
            fail();
        } else {
            state = NoticeState.WAITING;
            nextTryAt = now.plus(PAUSE);
        }
    }
}
