package org.carerelay.portal;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.carerelay.clinic.ClinicSettings;
import org.springframework.stereotype.Component;

/**
 * Times as whole phrases in the clinic's time zone, always with the weekday: "by" and "at" change form in Spanish, so a
 * sentence never puts a bare time together with a word.
 */
@Component("times")
class TimePhrases {

    private final ClinicSettings clinic;

    TimePhrases(ClinicSettings clinic) {
        this.clinic = clinic;
    }

    /** "by 3 p.m. on Tuesday, March 10", "antes de las 3 p. m. del martes 10 de marzo"; full half hours, rounded up. */
    public String by(Instant moment, Locale language) {
        ZonedDateTime at = roundedUp(moment);
        return isSpanish(language)
                ? "antes de " + spanishClock(at.toLocalTime()) + " del " + spanishDay(at)
                : "by " + englishClock(at.toLocalTime()) + " on " + englishDay(at);
    }

    /** "on Tuesday, March 10 at 3:12 p.m.", "el martes 10 de marzo a las 3:12 p. m.". */
    public String at(Instant moment, Locale language) {
        ZonedDateTime at = moment.atZone(clinic.timeZone());
        return isSpanish(language)
                ? "el " + spanishDay(at) + " a " + spanishClock(at.toLocalTime())
                : "on " + englishDay(at) + " at " + englishClock(at.toLocalTime());
    }

    /** "March 10", "10 de marzo". */
    public String date(Instant moment, Locale language) {
        ZonedDateTime at = moment.atZone(clinic.timeZone());
        return format(at, isSpanish(language) ? "d 'de' MMMM" : "MMMM d", language);
    }

    private ZonedDateTime roundedUp(Instant moment) {
        ZonedDateTime at = moment.atZone(clinic.timeZone());
        ZonedDateTime halfHour =
                at.withMinute(at.getMinute() < 30 ? 0 : 30).withSecond(0).withNano(0);
        return at.isEqual(halfHour) ? at : halfHour.plusMinutes(30);
    }

    private static String englishDay(ZonedDateTime at) {
        return format(at, "EEEE, MMMM d", Locale.ENGLISH);
    }

    private static String spanishDay(ZonedDateTime at) {
        return format(at, "EEEE d 'de' MMMM", LanguageConfiguration.SPANISH);
    }

    private static String englishClock(LocalTime time) {
        return isExactly(time, 0)
                ? "midnight"
                : isExactly(time, 12) ? "midday" : hourAndMinute(time) + (time.getHour() < 12 ? " a.m." : " p.m.");
    }

    private static String spanishClock(LocalTime time) {
        if (isExactly(time, 0)) {
            return "la medianoche";
        }
        if (isExactly(time, 12)) {
            return "el mediodía";
        }
        String article = time.getHour() % 12 == 1 ? "la " : "las ";
        return article + hourAndMinute(time) + (time.getHour() < 12 ? " a. m." : " p. m.");
    }

    private static boolean isExactly(LocalTime time, int hour) {
        return time.getHour() == hour && time.getMinute() == 0;
    }

    private static String hourAndMinute(LocalTime time) {
        int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        return time.getMinute() == 0 ? String.valueOf(hour) : "%d:%02d".formatted(hour, time.getMinute());
    }

    private static String format(ZonedDateTime at, String pattern, Locale language) {
        return DateTimeFormatter.ofPattern(pattern, language).format(at);
    }

    private static boolean isSpanish(Locale language) {
        return language.getLanguage().equals("es");
    }
}
