package org.carerelay.welfare;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carerelay.kernel.PatientId;
import org.carerelay.kernel.Reference;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A physician wants to know how a patient is, once or several times, or a patient says it unasked. */
@Entity
class WelfareUpdate {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 16;

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 36)
    private UUID id;

    @Version
    private @Nullable Long version;

    private String reference;

    private String token;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 36)
    private UUID patientId;

    private String requestedBy;

    private String reason;

    private Instant requestedAt;

    private boolean volunteered;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "update_id", nullable = false)
    @OrderBy("number")
    private List<WelfareRound> rounds = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected WelfareUpdate() {}

    WelfareUpdate(PatientId patient, String requestedBy, String reason, Instant now) {
        this.id = UUID.randomUUID();
        this.reference = Reference.next("WEL").value();
        this.token = token();
        this.patientId = patient.value();
        this.requestedBy = requestedBy;
        this.reason = reason;
        this.requestedAt = now;
    }

    /** What a patient says unasked, for their own doctor. */
    static WelfareUpdate volunteered(PatientId patient, String doctor, Instant now) {
        var update = new WelfareUpdate(patient, doctor, "", now);
        update.volunteered = true;
        update.ask(now);
        return update;
    }

    Reference reference() {
        return new Reference(reference);
    }

    PatientId patient() {
        return new PatientId(patientId);
    }

    WelfareRound ask(Instant now) {
        var round = new WelfareRound(rounds.size() + 1, now);
        rounds.add(round);
        return round;
    }

    Optional<WelfareRound> latest() {
        return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.get(rounds.size() - 1));
    }

    /** The patient was asked and nobody has answered; the time may be over. */
    boolean isUnanswered() {
        return latest().filter(round -> !round.isAnswered()).isPresent();
    }

    WelfareRound asked() {
        return latest().orElseThrow();
    }

    UpdateView view() {
        return new UpdateView(
                reference(),
                token,
                patient(),
                requestedBy,
                reason,
                requestedAt,
                volunteered,
                rounds.stream().map(WelfareRound::view).toList());
    }

    /** 128 random bits: the address of a question cannot be guessed. */
    private static String token() {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
