package org.carerelay.support;

import java.time.Instant;
import java.util.Date;
import org.carerelay.kernel.Urgency;
import org.carerelay.platform.engine.BuildingBlock;

/** Times that do not move, and groups that are always on duty. */
@BuildingBlock
public class FixedSla {

    public static final Date DUE = Date.from(Instant.parse("2030-01-02T15:00:00Z"));

    public Date due(String stage, String urgency, String category) {
        return DUE;
    }

    public Date at(String stage, String urgency, String level, String category) {
        return DUE;
    }

    public String levels(String stage, String urgency, String category) {
        return "R1/" + DUE.toInstant() + "/P1D";
    }

    public String onDuty(String group, String urgency) {
        return group;
    }

    public int priority(String urgency) {
        return Urgency.valueOf(urgency).priority();
    }
}
