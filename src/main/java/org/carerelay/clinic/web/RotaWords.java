package org.carerelay.clinic.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.carerelay.clinic.AbsenceKind;
import org.carerelay.clinic.ClinicianState;
import org.carerelay.clinic.PlainTimes;
import org.carerelay.clinic.SessionKind;
import org.carerelay.clinic.Span;

/** How staff read times and states on the rota page. */
final class RotaWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private static final DateTimeFormatter FULL_HOUR = DateTimeFormatter.ofPattern("H", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ENGLISH);

    private RotaWords() {}

    static String day(LocalDate day) {
        return PlainTimes.day(day);
    }

    static String span(Span span, ZoneId zone) {
        return PlainTimes.span(span, zone);
    }

    /** The part of the span that lies on the day, short enough for a table: "18–24", "8:30–12". */
    static String hours(Span span, LocalDate day, ZoneId zone) {
        Instant start = day.atStartOfDay(zone).toInstant();
        Instant midnight = day.plusDays(1).atStartOfDay(zone).toInstant();
        String from =
                span.start().isBefore(start) ? "0" : shortTime(span.start().atZone(zone));
        String until = span.end().isBefore(midnight) ? shortTime(span.end().atZone(zone)) : "24";
        return from + '–' + until;
    }

    private static String shortTime(ZonedDateTime time) {
        return (time.getMinute() == 0 ? FULL_HOUR : SHORT_TIME).format(time);
    }

    static String hours(LocalTime from, LocalTime until) {
        return TIME.format(from) + '–' + (until.equals(LocalTime.MIDNIGHT) ? "24:00" : TIME.format(until));
    }

    static String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    static String state(ClinicianState state) {
        return switch (state) {
            case IN_SESSION -> "Session";
            case INBOX_TIME -> "Inbox";
            case PROTECTED -> "Protected";
            case OFF -> "Off";
            case LEAVE -> "Leave";
            case ONCALL -> "On call";
            case LEFT -> "Left";
        };
    }

    static String kind(SessionKind kind) {
        return switch (kind) {
            case SESSION -> "Session";
            case INBOX -> "Inbox";
            case PROTECTED -> "Protected";
        };
    }

    static String kind(AbsenceKind kind) {
        return switch (kind) {
            case HOLIDAY -> "Holiday";
            case SICK -> "Sick";
            case PARENTAL -> "Parental leave";
            case TRAINING -> "Training";
            case OTHER -> "Other";
        };
    }
}
