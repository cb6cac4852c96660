package org.carerelay.clinic;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times as staff read them, in the zone of the clinic. */
public final class PlainTimes {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private PlainTimes() {}

    /** "Thu 12 March". */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** "Thu 12 March 18:00–22:00" or "Thu 12 March 18:00 to Fri 13 March 08:00". */
    public static String span(Span span, ZoneId zone) {
        ZonedDateTime start = span.start().atZone(zone);
        ZonedDateTime end = span.end().atZone(zone);
        String from = day(start.toLocalDate()) + ' ' + TIME.format(start);
        if (end.equals(start.toLocalDate().plusDays(1).atStartOfDay(zone))) {
            return from + "–24:00";
        }
        return start.toLocalDate().equals(end.toLocalDate())
                ? from + '–' + TIME.format(end)
                : from + " to " + day(end.toLocalDate()) + ' ' + TIME.format(end);
    }
}
