package org.carerelay.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface StaffNoticeRepository extends JpaRepository<StaffNotice, UUID> {

    boolean existsByNoticeKey(String key);

    @Query("select n.id from StaffNotice n where n.state = :state and n.nextTryAt <= :now order by n.nextTryAt, n.id")
    List<UUID> findIds(NoticeState state, Instant now, Limit limit);
}
