package org.carerelay.patient;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** How a person signs in on the portal, and which record is their own. */
@Entity
@Table(name = "patient_account")
class Account {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Version
    private @Nullable Integer version;

    private String email;
    private String passwordHash;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "patient_id")
    private Patient patient;

    private String language;
    private boolean enabled;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(String email, String passwordHash, Patient patient, Locale language) {
        this.id = UUID.randomUUID();
        this.email = email;
        this.passwordHash = passwordHash;
        this.patient = patient;
        this.language = language.getLanguage();
        this.enabled = true;
    }

    UUID id() {
        return id;
    }

    PatientView self() {
        return patient.view();
    }

    boolean isEnabled() {
        return enabled;
    }

    void disable() {
        enabled = false;
    }

    AccountHolder holder() {
        return new AccountHolder(self().id(), email, Locale.forLanguageTag(language), enabled);
    }

    PatientAccount principal() {
        var self = self();
        return new PatientAccount(
                id, email, self.id(), self.calledName(), Locale.forLanguageTag(language), passwordHash);
    }
}
