package org.carerelay.clinic;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/**
 * A moment that somebody named by the clock on the wall.
 *
 * @param comesTwice whether the clock shows this time twice that day; the first one is meant
 */
public record LocalMoment(Instant instant, boolean comesTwice) {

    /** @throws ClinicTimeException when the clocks skip this time */
    public static LocalMoment typed(String field, LocalDateTime local, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        if (change != null && change.isGap()) {
            throw new ClinicTimeException(
                    field, "This time does not exist: the clocks go forward that day. Choose an hour later.");
        }
        return new LocalMoment(local.atZone(zone).toInstant(), change != null);
    }

    /** A clock time that is skipped in spring means the moment of the change; one that comes twice means the first. */
    static Instant planned(LocalDateTime local, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).toInstant();
    }
}
