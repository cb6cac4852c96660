package org.carerelay.patient;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface ProxyRightRepository extends JpaRepository<ProxyRight, UUID> {

    @EntityGraph(attributePaths = "patient")
    List<ProxyRight> findByAccountIdOrderByPatientBirthDate(UUID accountId);

    List<ProxyRight> findByPatientId(UUID patientId);

    Optional<ProxyRight> findByAccountIdAndPatientId(UUID accountId, UUID patientId);
}
