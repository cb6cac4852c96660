package org.carerelay.clinic;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Accounts of staff and what they hold; implemented where the engine is known. */
public interface StaffDirectory {

    /** User ids of the members of a group, in order; empty when there is no such group. */
    List<String> membersOf(String groupId);

    /** Where a person gets e-mail; empty when no address is known. */
    Optional<String> emailOf(String userId);

    /** How many open tasks a person could take now: theirs to read, and nobody has them. */
    long waitingFor(String userId);

    /**
     * How many open tasks are meant for a person in particular and show before a moment, those that they hold included.
     *
     * @param otherThan id of a task that does not count; null to count all
     */
    long meantFor(String userId, Instant until, @Nullable String otherThan);

    /** How many open tasks a person holds, by the name of the step, in order. */
    Map<String, Long> openTasksOf(String userId);
}
