package org.carerelay.notification;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The hours in which nobody is reminded of anything, by the clock on the wall.
 *
 * @param from first quiet moment
 * @param until first moment after it; before {@code from} when the night lies between, the same for no quiet hours
 */
record QuietHours(LocalTime from, LocalTime until, ZoneId zone) {

    /** The moment itself by day, otherwise the end of the quiet hours in which it lies. */
    Instant firstMomentFrom(Instant moment) {
        var local = moment.atZone(zone);
        var time = local.toLocalTime();
        boolean overNight = until.isBefore(from);
        boolean afterFrom = !time.isBefore(from);
        boolean beforeUntil = time.isBefore(until);
        boolean quiet = overNight ? afterFrom || beforeUntil : afterFrom && beforeUntil;
        if (!quiet) {
            return moment;
        }
        var day = overNight && afterFrom ? local.toLocalDate().plusDays(1) : local.toLocalDate();
        return day.atTime(until).atZone(zone).toInstant();
    }
}
