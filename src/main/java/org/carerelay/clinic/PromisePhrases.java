package org.carerelay.clinic;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Times as patients read them: whole phrases in clinic-local time, rounded up to the half hour, always with the weekday.
 * English, British English and Spanish; any other language reads English. Midnight carries the day that it ends.
 */
@Component
public class PromisePhrases {

    private static final int HALF_HOUR = 30;

    private final ZoneId zone;

    PromisePhrases(ClinicSettings settings) {
        this.zone = settings.timeZone();
    }

    /** {@code by 3 p.m. on Tuesday, March 10} or {@code antes de las 3 p. m. del martes 10 de marzo}. */
    public String by(Instant promise, Locale language) {
        ZonedDateTime time = roundedUp(promise);
        return wording(language).by(time.toLocalTime(), nameableDay(time));
    }

    /** {@code on Tuesday, March 10 at 3 p.m.} or {@code el martes 10 de marzo a las 3 p. m.} */
    public String at(Instant promise, Locale language) {
        ZonedDateTime time = roundedUp(promise);
        return wording(language).at(time.toLocalTime(), nameableDay(time));
    }

    /** As {@link #at}, but rounded up to the minute: for waits of minutes. */
    public String atMinute(Instant moment, Locale language) {
        return happened(moment.plus(Duration.ofMinutes(1)).minusNanos(1), language);
    }

    /** As {@link #at}, but to the minute: for what has happened. */
    public String happened(Instant moment, Locale language) {
        ZonedDateTime time = moment.atZone(zone).truncatedTo(ChronoUnit.MINUTES);
        return wording(language).at(time.toLocalTime(), nameableDay(time));
    }

    /** {@code March 10} or {@code 10 de marzo}: the clinic-local day of the moment, not rounded. */
    public String date(Instant moment, Locale language) {
        return wording(language).date(moment.atZone(zone).toLocalDate());
    }

    /** The moment that {@link #by} and {@link #at} name for a promise: before it nothing is late. */
    public Instant named(Instant promise) {
        return roundedUp(promise).toInstant();
    }

    private ZonedDateTime roundedUp(Instant moment) {
        ZonedDateTime time = moment.atZone(zone);
        ZonedDateTime minute = time.truncatedTo(ChronoUnit.MINUTES);
        ZonedDateTime begun = minute.minusMinutes(minute.getMinute() % HALF_HOUR);
        return begun.isEqual(time) ? begun : begun.plusMinutes(HALF_HOUR);
    }

    /** "Midnight on Tuesday" is the end of Tuesday to most readers, not its first moment. */
    private static LocalDate nameableDay(ZonedDateTime time) {
        boolean midnight = time.toLocalTime().equals(LocalTime.MIDNIGHT);
        return midnight ? time.toLocalDate().minusDays(1) : time.toLocalDate();
    }

    private static PromiseWording wording(Locale language) {
        if (language.getLanguage().equals("es")) {
            return PromiseWording.SPANISH;
        }
        return language.getCountry().equals("GB") ? PromiseWording.BRITISH : PromiseWording.ENGLISH;
    }
}
