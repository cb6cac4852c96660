package org.carerelay.messaging.process;

import java.time.Instant;
import org.carerelay.clinic.ClinicTimes;
import org.carerelay.journey.Entry;
import org.carerelay.journey.Ledger;
import org.carerelay.kernel.Reference;
import org.springframework.stereotype.Component;

/** When a review of the practice manager began, however late somebody reads it. */
@Component
class ReviewStart {

    private final Ledger ledger;
    private final ClinicTimes times;

    ReviewStart(Ledger ledger, ClinicTimes times) {
        this.ledger = ledger;
        this.times = times;
    }

    /** The first entry of the ledger about it; now while there is none. */
    Instant of(Reference review) {
        return ledger.of(review).stream().map(Entry::at).findFirst().orElseGet(times::now);
    }
}
