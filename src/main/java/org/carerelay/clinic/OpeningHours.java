package org.carerelay.clinic;

import java.time.LocalTime;

/**
 * One stretch of clinic-local time in which the clinic is open on a day; two stretches make a lunch break.
 *
 * @param opens first open moment
 * @param closes first closed moment; {@code 00:00} is midnight at the end of the day
 */
public record OpeningHours(LocalTime opens, LocalTime closes) {

    public OpeningHours {
        if (!closes.equals(LocalTime.MIDNIGHT) && !opens.isBefore(closes)) {
            throw new IllegalArgumentException(
                    "Opening hours must end after they begin: " + opens + " to " + closes + ".");
        }
    }
}
