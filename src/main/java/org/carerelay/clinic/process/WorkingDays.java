package org.carerelay.clinic.process;

import java.time.Clock;
import java.time.Duration;
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

    /** When the next working day ends: what is due before belongs on today's list. */
    public Date endOfNext() {
        return Date.from(hours.clock().endOfNextWorkingDay(clock.instant()));
    }

    /** This time yesterday. */
    public Date dayAgo() {
        return Date.from(clock.instant().minus(Duration.ofDays(1)));
    }
}
