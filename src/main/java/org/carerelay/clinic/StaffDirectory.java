package org.carerelay.clinic;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Accounts of staff and what they hold; implemented where the engine is known. */
public interface StaffDirectory {

    /** User ids of the members of a group, in order; empty when there is no such group. */
    List<String> membersOf(String groupId);

    /** Where a person gets e-mail; empty when no address is known. */
    Optional<String> emailOf(String userId);

    /** How many open tasks a person could take now: theirs to read, and nobody has them. */
    long waitingFor(String userId);

    /** How many open tasks a person holds, by the name of the step, in order. */
    Map<String, Long> openTasksOf(String userId);
}
