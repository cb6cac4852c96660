package org.carerelay.patient;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface AccountRepository extends JpaRepository<Account, UUID> {

    @EntityGraph(attributePaths = "patient")
    Optional<Account> findByEmail(String email);

    List<Account> findByPatientIdAndEnabledTrue(UUID patient);

    @Override
    @EntityGraph(attributePaths = "patient")
    Optional<Account> findById(UUID id);
}
