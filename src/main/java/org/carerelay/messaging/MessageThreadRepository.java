package org.carerelay.messaging;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Threads by what they are known by. */
interface MessageThreadRepository extends Repository<MessageThread, UUID> {

    MessageThread saveAndFlush(MessageThread thread);

    Optional<MessageThread> findByReference(String reference);

    Optional<MessageThread> findByTokenAndPatientIdIn(String token, Collection<UUID> patients);

    List<MessageThread> findByPatientIdInOrderByReceivedAtDesc(Collection<UUID> patients);

    List<MessageThread> findByPatientIdAndStatusOrderByReceivedAt(UUID patient, RequestState status);
}
