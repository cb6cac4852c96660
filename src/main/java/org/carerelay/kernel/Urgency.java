package org.carerelay.kernel;

/**
 * How soon a request needs a person, from "now" to "no hurry". Process variables carry the name.
 *
 * <p>The priority is a band: escalation adds within it, so that a late routine task never looks like a same-day one.
 */
public enum Urgency {
    EMERGENCY(100),
    URGENT(80),
    SAME_DAY(60),
    ROUTINE(40),
    ADMIN(20);

    private final int priority;

    Urgency(int priority) {
        this.priority = priority;
    }

    /** Base of the task priority band, 20 to 100. */
    public int priority() {
        return priority;
    }

    /** Whether this needs a person sooner than the other. */
    public boolean isMoreUrgentThan(Urgency other) {
        return priority > other.priority;
    }
}
