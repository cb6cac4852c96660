package org.carerelay.welfare;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.carerelay.kernel.Reference;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Updates by what they are known by. */
interface WelfareUpdateRepository extends Repository<WelfareUpdate, UUID> {

    WelfareUpdate saveAndFlush(WelfareUpdate update);

    Optional<WelfareUpdate> findByReference(String reference);

    Optional<WelfareUpdate> findByToken(String token);

    /** For a change: patient and staff change one update one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select one from WelfareUpdate one where one.reference = :reference")
    Optional<WelfareUpdate> lockByReference(String reference);

    List<WelfareUpdate> findByPatientIdInOrderByRequestedAtDesc(Collection<UUID> patients);

    /** @throws NoSuchElementException when there is no such update */
    default WelfareUpdate lock(Reference reference) {
        return lockByReference(reference.value())
                .orElseThrow(() -> new NoSuchElementException("no update " + reference));
    }
}
