package org.carerelay.notification;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface NoticeRepository extends JpaRepository<Notice, UUID> {

    boolean existsByNoticeKey(String key);

    @Query("select n.id from Notice n where n.state = :state and n.nextTryAt <= :now order by n.nextTryAt, n.id")
    List<UUID> findIds(NoticeState state, Instant now, Limit limit);

    /** Held until the transaction ends, so that two nodes cannot both send the one e-mail of a bundle. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<Notice> findByAccountIdAndTemplateInAndStateInOrderById(
            UUID account, Collection<NoticeTemplate> templates, Collection<NoticeState> states);

    @Query("select max(n.sentAt) from Notice n where n.accountId = :account and n.state = 'SENT'"
            + " and n.template in :templates")
    Optional<Instant> findLastSent(UUID account, Collection<NoticeTemplate> templates);
}
