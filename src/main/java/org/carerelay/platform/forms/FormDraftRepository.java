package org.carerelay.platform.forms;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface FormDraftRepository extends JpaRepository<FormDraft, UUID> {

    @Query("select draft.id from FormDraft draft where draft.savedAt < :time order by draft.id")
    List<UUID> findIdsSavedBefore(Instant time, Limit limit);
}
