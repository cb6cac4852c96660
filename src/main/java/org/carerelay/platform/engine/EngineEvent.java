package org.carerelay.platform.engine;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import org.carerelay.kernel.Reference;
import org.jspecify.annotations.Nullable;

/**
 * What the engine did for a request: a Spring application event, published in the transaction of the step itself, so
 * that a listener that throws undoes the step. Nothing is published for a process without a request reference. Work in a
 * called process belongs to the request of the outermost one.
 */
public sealed interface EngineEvent {

    /** Business key of the outermost process instance. */
    Reference reference();

    /** Id of the box in the model. */
    String stage();

    /** User id of the signed-in member of staff, or {@code system}. */
    String actor();

    /**
     * A user task was created.
     *
     * @param priority base of the band of its urgency, as the model gave it
     * @param shows from when on it is on the list of its groups; null for now
     */
    record TaskCreated(
            Reference reference,
            String stage,
            String actor,
            SortedSet<String> candidateGroups,
            int priority,
            @Nullable Instant shows)
            implements EngineEvent {

        /** It waits for later: nobody has to look at it yet. */
        public boolean isHeld(Instant now) {
            return shows != null && shows.isAfter(now);
        }
    }

    /** A user task went to a person. */
    record TaskAssigned(Reference reference, String stage, String actor, String assignee) implements EngineEvent {}

    /** A user task went back to its group. */
    record TaskUnassigned(Reference reference, String stage, String actor) implements EngineEvent {}

    /** A user task was completed. */
    record TaskCompleted(Reference reference, String stage, String actor) implements EngineEvent {}

    /**
     * A business rule task made a decision, by a table or by an expression.
     *
     * @param version version of the deployed decision
     * @param rules ids of the rules that matched, in the order of the table
     */
    record DecisionMade(
            Reference reference, String stage, String actor, String decision, int version, List<String> rules)
            implements EngineEvent {}

    /**
     * The outermost process ended.
     *
     * @param endState property {@code endState} of the end event that was reached
     * @param stopped whether somebody ended it from outside, before it reached an end event
     */
    record ProcessEnded(
            Reference reference,
            String stage,
            String actor,
            @Nullable String endState,
            boolean stopped) implements EngineEvent {}
}
