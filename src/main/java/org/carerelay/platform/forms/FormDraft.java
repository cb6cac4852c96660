package org.carerelay.platform.forms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Half-written answers of one person in one form. */
@Entity
class FormDraft {

    static final int MOST_CHARACTERS = 15_000;

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @SuppressWarnings("UnusedVariable") // read by people who look after the database
    private String owner;

    @SuppressWarnings("UnusedVariable")
    private String form;

    @Column(length = MOST_CHARACTERS)
    private String answers;

    private Instant savedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected FormDraft() {}

    FormDraft(String owner, String form, String answers, Instant savedAt) {
        this.id = idOf(owner, form);
        this.owner = owner;
        this.form = form;
        this.answers = answers;
        this.savedAt = savedAt;
    }

    static UUID idOf(String owner, String form) {
        return UUID.nameUUIDFromBytes((owner + '\n' + form).getBytes(StandardCharsets.UTF_8));
    }

    String answers() {
        return answers;
    }

    boolean savedSince(Instant time) {
        return !savedAt.isBefore(time);
    }
}
