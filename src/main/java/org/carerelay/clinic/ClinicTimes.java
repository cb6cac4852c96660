package org.carerelay.clinic;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Times as staff read them: the clock on the clinic's wall, to the minute. */
@Component
public class ClinicTimes {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);

    private final ClinicSettings clinic;
    private final Clock clock;

    public ClinicTimes(ClinicSettings clinic, Clock clock) {
        this.clinic = clinic;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    /** The present time of day so many days later, also where the clocks change in between; in whole seconds. */
    public Instant inDays(int days) {
        return clock.instant()
                .truncatedTo(ChronoUnit.SECONDS)
                .atZone(clinic.timeZone())
                .plusDays(days)
                .toInstant();
    }

    /** For example {@code Tue 10 Mar, 15:00}. */
    public String moment(Instant instant) {
        return MOMENT.format(instant.atZone(clinic.timeZone()));
    }

    /** For example {@code time left 2 h 5 min} or {@code late by 1 d 0 h 3 min}. */
    public String left(Instant until) {
        var left = Duration.between(clock.instant(), until);
        return (left.isNegative() ? "late by " : "time left ") + words(left.abs());
    }

    private static String words(Duration duration) {
        long days = duration.toDays();
        String hours = duration.toHoursPart() + " h ";
        return (days > 0 ? days + " d " + hours : hours) + duration.toMinutesPart() + " min";
    }

    /** What Tasklist sends for a date and time: the clock time at the clinic; an offset means nothing there. */
    public Instant atTheClinic(String entered) {
        return LocalDateTime.parse(entered, DateTimeFormatter.ISO_DATE_TIME)
                .atZone(clinic.timeZone())
                .toInstant();
    }
}
