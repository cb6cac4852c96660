package org.carerelay.clinic;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of every week of a clinician, in clinic-local time.
 *
 * @param ends first moment after it; {@code 00:00} is midnight at the end of the day
 * @param validFrom first day on which it may take place
 * @param validUntil last such day; null when it goes on
 */
public record WeeklySession(
        UUID id,
        String clinician,
        DayOfWeek weekday,
        SessionKind kind,
        LocalTime starts,
        LocalTime ends,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    boolean takesPlaceOn(LocalDate day) {
        return day.getDayOfWeek() == weekday
                && !day.isBefore(validFrom)
                && (validUntil == null || !day.isAfter(validUntil));
    }

    boolean endsAfterItStarts() {
        return ends.equals(LocalTime.MIDNIGHT) || starts.isBefore(ends);
    }

    boolean overlaps(WeeklySession other) {
        return clinician.equals(other.clinician)
                && weekday == other.weekday
                && startsBeforeEndOf(other)
                && other.startsBeforeEndOf(this)
                && beginsByLastDayOf(other)
                && other.beginsByLastDayOf(this);
    }

    private boolean startsBeforeEndOf(WeeklySession other) {
        return other.ends.equals(LocalTime.MIDNIGHT) || starts.isBefore(other.ends);
    }

    private boolean beginsByLastDayOf(WeeklySession other) {
        return other.validUntil == null || !validFrom.isAfter(other.validUntil);
    }
}
