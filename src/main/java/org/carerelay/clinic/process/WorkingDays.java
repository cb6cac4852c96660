package org.carerelay.clinic.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.carerelay.clinic.ClinicHours;
import org.carerelay.platform.engine.BuildingBlock;
import org.springframework.stereotype.Component;

/** The days of the clinic for expressions in task filters, worked out whenever a filter is listed. */
@BuildingBlock
@Component("workingDays")
public class WorkingDays {

    private final ClinicHours hours;
    private final Clock clock;

    WorkingDays(ClinicHours hours, Clock clock) {
        this.hours = hours;
        this.clock = clock;
    }

    /** When the next working day ends: what is due after it can wait. */
    public Date endOfNext() {
        return Date.from(endOfNextDay());
    }

    /** One second after it: what is due before belongs on today's list, also what is due when the clinic closes. */
    public Date afterNext() {
        return Date.from(endOfNextDay().plusSeconds(1));
    }

    /** This time yesterday. */
    public Date dayAgo() {
        return Date.from(clock.instant().minus(Duration.ofDays(1)));
    }

    private Instant endOfNextDay() {
        return hours.clock().endOfNextWorkingDay(clock.instant());
    }
}
