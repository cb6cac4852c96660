package org.carerelay.clinic;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the time cells of the SLA policy. */
final class SlaOffsetGrammar {

    private static final Pattern AMOUNT = Pattern.compile("([1-9][0-9]{0,2})(m|h|bh|bd)");
    private static final Pattern NEXT_OPEN_DAY = Pattern.compile("next-bd ([0-9]{2}:[0-9]{2})");

    private SlaOffsetGrammar() {}

    static SlaOffset parse(String cell) {
        Matcher amount = AMOUNT.matcher(cell);
        if (amount.matches()) {
            return amount(Integer.parseInt(amount.group(1)), amount.group(2));
        }
        Matcher nextOpenDay = NEXT_OPEN_DAY.matcher(cell);
        if (nextOpenDay.matches()) {
            return new SlaOffset.NextOpenDay(clockTime(cell, nextOpenDay.group(1)));
        }
        return switch (cell) {
            case "close" -> new SlaOffset.CloseOfBusiness();
            case "-" -> new SlaOffset.Never();
            default -> throw unknown(cell);
        };
    }

    private static SlaOffset amount(int number, String unit) {
        return switch (unit) {
            case "m" -> new SlaOffset.WallTime(Duration.ofMinutes(number));
            case "h" -> new SlaOffset.WallTime(Duration.ofHours(number));
            case "bh" -> new SlaOffset.OpenTime(Duration.ofHours(number));
            default -> new SlaOffset.OpenDays(number);
        };
    }

    private static LocalTime clockTime(String cell, String time) {
        try {
            return LocalTime.parse(time);
        } catch (DateTimeException e) {
            throw unknown(cell);
        }
    }

    private static IllegalArgumentException unknown(String cell) {
        return new IllegalArgumentException(
                "'" + cell + "' is not a time of the SLA policy: write minutes 15m, hours 2h,"
                        + " open hours 2bh, open days 1bd, close, next-bd 10:00, or - for never.");
    }
}
