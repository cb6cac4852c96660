package org.carerelay.patient;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** That one account may reach the record of somebody else, for a time; a new one holds at no time. */
@Entity
class ProxyRight {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("UnusedVariable") // queries read it
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID accountId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "patient_id")
    private Patient patient;

    @Enumerated(EnumType.STRING)
    private Relationship relationship;

    @Enumerated(EnumType.STRING)
    private AccessLevel accessLevel;

    private Instant validFrom;
    private @Nullable Instant validUntil;

    @SuppressWarnings("NullAway.Init")
    protected ProxyRight() {}

    ProxyRight(UUID accountId, Patient patient) {
        this.id = UUID.randomUUID();
        this.accountId = accountId;
        this.patient = patient;
        this.relationship = Relationship.OTHER;
        this.accessLevel = AccessLevel.VIEW;
        this.validFrom = Instant.EPOCH;
        this.validUntil = Instant.EPOCH;
    }

    /** Sets what the right allows and when; a renewal replaces what was there. */
    ProxyRight allow(Relationship relationship, AccessLevel accessLevel, Instant from, @Nullable Instant until) {
        this.relationship = relationship;
        this.accessLevel = accessLevel;
        this.validFrom = from.truncatedTo(ChronoUnit.SECONDS);
        this.validUntil = until == null ? null : until.truncatedTo(ChronoUnit.SECONDS);
        return this;
    }

    /** The end does not belong to the right: who may act until midnight may not act at midnight. */
    boolean holdsAt(Instant moment) {
        return !moment.isBefore(validFrom) && (validUntil == null || moment.isBefore(validUntil));
    }

    UUID accountId() {
        return accountId;
    }

    boolean mayAct() {
        return accessLevel.mayAct();
    }

    ActsFor actsFor() {
        var person = patient.view();
        return new ActsFor(person.id(), person.fullName(), relationship, mayAct());
    }
}
