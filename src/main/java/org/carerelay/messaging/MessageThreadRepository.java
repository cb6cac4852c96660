package org.carerelay.messaging;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.carerelay.kernel.Reference;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Cases by what they are known by. */
interface MessageThreadRepository extends Repository<MessageThread, UUID> {

    MessageThread saveAndFlush(MessageThread thread);

    void flush();

    Optional<MessageThread> findById(UUID id);

    Optional<MessageThread> findByReference(String reference);

    /** @throws NoSuchElementException when there is no such case */
    default MessageThread get(Reference reference) {
        return findByReference(reference.value())
                .orElseThrow(() -> new NoSuchElementException("no message " + reference));
    }

    /** As {@link #get}, for a change. */
    default MessageThread lock(Reference reference) {
        return lockByReference(reference.value())
                .orElseThrow(() -> new NoSuchElementException("no message " + reference));
    }

    Optional<MessageThread> findByConductReference(String reference);

    Optional<MessageThread> findByToken(String token);

    /** For a change: patient and staff change one case one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select thread from MessageThread thread where thread.reference = :reference")
    Optional<MessageThread> lockByReference(String reference);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select thread from MessageThread thread where thread.id = :id")
    Optional<MessageThread> lockById(UUID id);

    /** Cases that began a conversation, the newest first. */
    List<MessageThread> findByPatientIdInAndParentIdIsNullOrderByReceivedAtDesc(Collection<UUID> patients);

    /** Cases that show in these conversations, the oldest first. */
    List<MessageThread> findByParentIdInOrderByReceivedAt(Collection<UUID> conversations);

    List<MessageThread> findByMergedInto(UUID id);

    List<MessageThread> findByPatientIdAndStatusOrderByReceivedAt(UUID patient, RequestState status);

    List<MessageThread> findByAccountIdAndPatientIdAndTopicAndStatusAndReceivedAtAfterOrderByReceivedAt(
            UUID account, UUID patient, String topic, RequestState status, Instant after);

    @Query("select count(message) from Message message where message.authorId = :author"
            + " and message.writtenAt > :after and message.writtenAt <= :until")
    long countWrittenBy(String author, Instant after, Instant until);

    boolean existsByAccountIdAndConductReferenceIsNotNullAndReceivedAtAfter(UUID account, Instant after);
}
