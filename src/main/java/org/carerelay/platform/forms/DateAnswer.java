package org.carerelay.platform.forms;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A date, a time or both, as ISO text: an engine date would show empty in Tasklist and come back as null. */
final class DateAnswer {

    private static final Pattern DATE = Pattern.compile("[12][0-9]{3}-[0-9]{2}-[0-9]{2}");

    private DateAnswer() {}

    static @Nullable String read(FormComponent field, Object raw, Clock clock) {
        String text = raw instanceof String typed && typed.length() <= 40 ? typed.strip() : "-";
        if (text.isEmpty()) {
            return null;
        }
        try {
            check(field, text, clock);
        } catch (DateTimeException e) {
            throw new UnfitAnswer(field.subtype().equals("time") ? "type.time" : "type.date");
        }
        return text;
    }

    private static void check(FormComponent field, String text, Clock clock) {
        if (field.subtype().equals("time")) {
            DateTimeFormatter.ISO_TIME.parse(text);
            return;
        }
        boolean withTime = field.subtype().equals("datetime");
        String day = withTime && text.length() > 10 ? text.substring(0, 10) : text;
        if (!DATE.matcher(day).matches()) {
            throw new DateTimeException("not a date");
        }
        if (withTime) {
            DateTimeFormatter.ISO_DATE_TIME.parse(text);
        }
        checkNotPast(field, LocalDate.parse(day), clock);
    }

    /** The person's zone is not known here: a day is past when it is over everywhere on earth. */
    private static void checkNotPast(FormComponent field, LocalDate day, Clock clock) {
        LocalDate earliestToday = LocalDate.now(clock.withZone(ZoneOffset.ofHours(-12)));
        if (field.pastRefused() && day.isBefore(earliestToday)) {
            throw new UnfitAnswer("past");
        }
    }
}
