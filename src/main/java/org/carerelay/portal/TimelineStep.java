package org.carerelay.portal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of the timeline.
 *
 * @param detail how often or how long, empty for nothing to add
 * @param when empty when nobody can say
 * @param at the moment that {@code when} names, null for none
 */
record TimelineStep(
        Place place,
        String name,
        String detail,
        String when,
        @Nullable Instant at) {

    /** Where in time; the page says it in a word. */
    enum Place {
        DONE,
        NOW,
        NEXT,
        NOT_NEEDED
    }

    public boolean isNow() {
        return place == Place.NOW;
    }
}
