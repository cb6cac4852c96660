package org.carerelay.patient;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PatientRepository extends JpaRepository<Patient, UUID> {

    Optional<Patient> findByRecordNumber(String recordNumber);
}
