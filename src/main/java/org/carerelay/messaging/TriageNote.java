package org.carerelay.messaging;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.carerelay.kernel.Urgency;
import org.jspecify.annotations.Nullable;

/** What a nurse noted for staff when triaging a message. */
@Entity
class TriageNote {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String staffId;

    @Enumerated(EnumType.STRING)
    private Urgency assessedUrgency;

    @Column(length = 1000)
    private @Nullable String downgradeReason;

    @Column(length = 4000)
    private @Nullable String internalNote;

    private Instant writtenAt;

    @SuppressWarnings("NullAway.Init")
    protected TriageNote() {}

    TriageNote(String staffId, Triage triage, Instant writtenAt) {
        this.staffId = staffId;
        this.assessedUrgency = triage.assessedUrgency();
        this.downgradeReason = triage.downgradeReason();
        this.internalNote = triage.internalNote();
        this.writtenAt = writtenAt;
    }

    StaffNote view() {
        return new StaffNote(writtenAt, staffId, assessedUrgency, downgradeReason, internalNote);
    }
}
