package org.carerelay.patient;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.carerelay.kernel.PatientId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One patient record. */
@Entity
class Patient {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Version
    private @Nullable Integer version;

    private String recordNumber;
    private @Nullable String title;
    private String givenName;
    private String familyName;
    private @Nullable String preferredName;
    private LocalDate birthDate;
    private String language;

    @Column(name = "interpreter_needed")
    private boolean interpreter;

    private @Nullable String phone;
    private @Nullable String email;

    @Enumerated(EnumType.STRING)
    private Allergies.Status allergyStatus;

    private @Nullable String knownAllergies;
    private @Nullable String generalPractitioner;

    @Embedded
    private @Nullable Demographics demographics;

    @SuppressWarnings("NullAway.Init")
    protected Patient() {}

    Patient(PatientId id, NewPatient patient) {
        this.id = id.value();
        this.recordNumber = patient.recordNumber();
        this.title = patient.title();
        this.givenName = patient.givenName();
        this.familyName = patient.familyName();
        this.preferredName = patient.preferredName();
        this.birthDate = patient.birthDate();
        this.language = patient.languageCode();
        this.interpreter = patient.interpreter();
        this.phone = patient.phone();
        this.email = patient.email();
        this.allergyStatus = patient.allergies().status();
        this.knownAllergies = patient.allergies().known();
        this.generalPractitioner = patient.generalPractitioner();
        this.demographics = patient.demographics();
    }

    void entrustTo(@Nullable String doctor) {
        generalPractitioner = doctor;
    }

    PatientId id() {
        return new PatientId(id);
    }

    /** Hibernate reads a group of empty columns as nothing. */
    Demographics demographics() {
        return demographics == null ? Demographics.UNKNOWN : demographics;
    }

    Person person() {
        return new Person(givenName, familyName, preferredName, birthDate, phone, email, demographics());
    }

    PatientView view() {
        return new PatientView(
                new PatientId(id),
                recordNumber,
                title,
                givenName,
                familyName,
                preferredName,
                birthDate,
                language,
                interpreter,
                phone,
                email,
                new Allergies(allergyStatus, knownAllergies),
                generalPractitioner);
    }
}
