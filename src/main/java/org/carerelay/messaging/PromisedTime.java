package org.carerelay.messaging;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the patient was told about when to expect something. */
@Embeddable
class PromisedTime {

    private @Nullable Instant promisedBy;
    private @Nullable Instant promisedBefore;
    private int delays;

    protected PromisedTime() {}

    PromisedTime(@Nullable Instant promisedBy) {
        this.promisedBy = promisedBy;
    }

    /**
     * Promises a later time; the first one stays in sight, however often it moves.
     *
     * @return false when nothing was promised or the promised time is not later than the one that holds
     */
    boolean delay(Instant until) {
        if (promisedBy == null || !until.isAfter(promisedBy)) {
            return false;
        }
        promisedBefore = promisedBefore == null ? promisedBy : promisedBefore;
        promisedBy = until;
        delays++;
        return true;
    }

    @Nullable
    Instant by() {
        return promisedBy;
    }

    @Nullable
    Instant before() {
        return promisedBefore;
    }

    int delays() {
        return delays;
    }
}
