package org.carerelay.clinic;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The hours of a week as patients read them: {@code Monday to Friday, 8 a.m. to 6 p.m.; Saturday, 9 a.m. to midday} or
 * {@code de lunes a viernes, de las 8 a. m. a las 6 p. m.} Days in a row with the same hours are named together.
 */
@Component
public class WeekPhrases {

    private static final OpeningHours DAY_AND_NIGHT = new OpeningHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    /** Days in a row with the same hours. */
    private record Stretch(DayOfWeek first, DayOfWeek last, List<OpeningHours> hours) {}

    /** Empty for a week without hours. */
    public String of(Map<DayOfWeek, List<OpeningHours>> week, Locale language) {
        return stretches(week).stream()
                .map(stretch -> language.getLanguage().equals("es") ? spanish(stretch) : english(stretch, language))
                .collect(Collectors.joining("; "));
    }

    private static List<Stretch> stretches(Map<DayOfWeek, List<OpeningHours>> week) {
        var stretches = new ArrayList<Stretch>();
        for (DayOfWeek day : DayOfWeek.values()) {
            List<OpeningHours> hours = week.getOrDefault(day, List.of());
            Stretch before = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
            if (before != null && before.last().plus(1) == day && before.hours().equals(hours)) {
                stretches.set(stretches.size() - 1, new Stretch(before.first(), day, hours));
            } else if (!hours.isEmpty()) {
                stretches.add(new Stretch(day, day, hours));
            }
        }
        return stretches;
    }

    private static String english(Stretch stretch, Locale language) {
        PromiseWording wording = language.getCountry().equals("GB") ? PromiseWording.BRITISH : PromiseWording.ENGLISH;
        String days = name(stretch.first(), Locale.ENGLISH);
        if (stretch.first() != stretch.last()) {
            days += (isPair(stretch) ? " and " : " to ") + name(stretch.last(), Locale.ENGLISH);
        }
        return days + ", "
                + stretch.hours().stream()
                        .map(hours -> hours.equals(DAY_AND_NIGHT)
                                ? "day and night"
                                : wording.clock(hours.opens()) + " to " + wording.clock(hours.closes()))
                        .collect(Collectors.joining(" and "));
    }

    private static String spanish(Stretch stretch) {
        String first = name(stretch.first(), Locale.forLanguageTag("es"));
        String last = name(stretch.last(), Locale.forLanguageTag("es"));
        String days = isPair(stretch) ? first + " y " + last : "de " + first + " a " + last;
        return (stretch.first() == stretch.last() ? first : days) + ", "
                + stretch.hours().stream()
                        .map(hours -> hours.equals(DAY_AND_NIGHT)
                                ? "día y noche"
                                : spanish("de", hours.opens()) + " " + spanish("a", hours.closes()))
                        .collect(Collectors.joining(" y "));
    }

    /** {@code del mediodía}, {@code al mediodía}, else with the article of the hour. */
    private static String spanish(String preposition, LocalTime time) {
        boolean noon = time.equals(LocalTime.NOON);
        return noon ? preposition + "l mediodía" : preposition + " " + PromiseWording.SPANISH.clock(time);
    }

    private static boolean isPair(Stretch stretch) {
        return stretch.first().plus(1) == stretch.last();
    }

    private static String name(DayOfWeek day, Locale language) {
        return day.getDisplayName(TextStyle.FULL, language);
    }
}
