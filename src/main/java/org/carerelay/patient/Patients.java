package org.carerelay.patient;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.carerelay.kernel.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The patient records of the clinic. */
@Service
public class Patients {

    private final PatientRepository patients;
    private final RecordAccesses accesses;
    private final PersonSearch search;

    Patients(PatientRepository patients, RecordAccesses accesses, PersonSearch search) {
        this.search = search;
        this.patients = patients;
        this.accesses = accesses;
    }

    /**
     * Opens a record.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException when the record number is in use
     */
    @Transactional
    public PatientId add(NewPatient patient) {
        var opened = patients.saveAndFlush(new Patient(PatientId.next(), patient));
        search.index(opened);
        return opened.id();
    }

    /** The record, for the patient's own pages and for the system itself; staff use the other {@code find}. */
    @Transactional(readOnly = true)
    public Optional<PatientView> find(PatientId id) {
        return patients.findById(id.value()).map(Patient::view);
    }

    /**
     * The record as a member of staff opens it, which is written down.
     *
     * @param viewer user id of staff
     */
    @Transactional
    public Optional<PatientView> find(PatientId id, String viewer, Purpose purpose) {
        var found = find(id);
        found.ifPresent(patient -> accesses.add(id, viewer, purpose));
        return found;
    }

    /** The record with this number, in any transaction that needs to find a person by paper. */
    @Transactional(readOnly = true)
    public Optional<PatientView> findByRecordNumber(String recordNumber) {
        return patients.findByRecordNumber(recordNumber).map(Patient::view);
    }

    /**
     * The record of somebody who is known by two things that fit, as a member of staff opens it, which is written down.
     *
     * @param viewer user id of staff
     * @return empty when one of them does not fit; which of the two is told to nobody
     */
    @Transactional
    public Optional<PatientView> identify(String recordNumber, LocalDate born, String viewer) {
        return findByRecordNumber(recordNumber.strip())
                .filter(found -> found.birthDate().equals(born))
                .flatMap(found -> find(found.id(), viewer, Purpose.TASK));
    }

    /**
     * Makes this doctor the patient's own.
     *
     * @param doctor user id of staff; null for nobody
     * @throws java.util.NoSuchElementException when there is no such record
     */
    @Transactional
    public void entrust(PatientId id, @Nullable String doctor) {
        patients.findById(id.value()).orElseThrow().entrustTo(doctor);
    }

    /** Which staff opened the record since then, first one first. */
    @Transactional(readOnly = true)
    public List<RecordAccess> accessesSince(PatientId id, Instant from) {
        return accesses.since(id, from);
    }
}
