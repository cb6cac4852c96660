package org.carerelay.welfare;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.carerelay.kernel.Reference;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One time that a patient is asked, and everything that came of it. */
@Entity
class WelfareRound {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 36)
    private UUID id;

    @Version
    private @Nullable Long version;

    private int number;

    private Instant askedAt;

    private @Nullable Instant remindedAt;

    private @Nullable Instant answeredAt;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 36)
    private @Nullable UUID answeredBy;

    @Convert(converter = WelfareAnswersConverter.class)
    @Column(length = 4000)
    private @Nullable WelfareAnswers answers;

    private @Nullable String passedTo;

    private @Nullable String callNote;
    private @Nullable String calledBy;
    private @Nullable Instant calledAt;

    private @Nullable Instant readAt;
    private @Nullable String readBy;
    private @Nullable String note;

    @SuppressWarnings("NullAway.Init")
    protected WelfareRound() {}

    WelfareRound(int number, Instant now) {
        this.id = UUID.randomUUID();
        this.number = number;
        this.askedAt = now;
    }

    int number() {
        return number;
    }

    void reminded(Instant now) {
        remindedAt = now;
    }

    void answer(WelfareAnswers given, UUID account, Instant now) {
        answers = given;
        answeredBy = account;
        answeredAt = now;
    }

    boolean isAnswered() {
        return answeredAt != null;
    }

    void passedTo(Reference message) {
        passedTo = message.value();
    }

    void called(String staff, String words, Instant now) {
        calledBy = staff;
        callNote = words;
        calledAt = now;
    }

    void read(String staff, @Nullable String words, Instant now) {
        readBy = staff;
        note = words;
        readAt = now;
    }

    RoundView view() {
        return new RoundView(
                number,
                askedAt,
                remindedAt,
                answeredAt,
                answeredBy,
                answers,
                passedTo == null ? null : new Reference(passedTo),
                calledAt,
                calledBy,
                callNote,
                readAt,
                readBy,
                note);
    }
}
