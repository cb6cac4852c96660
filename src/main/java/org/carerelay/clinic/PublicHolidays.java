package org.carerelay.clinic;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Public holidays of one country or region, days observed instead of a weekend included. */
@Component
class PublicHolidays {

    private final HolidayManager calendar;
    private final String[] region;
    private final Map<Integer, Set<LocalDate>> byYear = new ConcurrentHashMap<>();

    PublicHolidays(HolidaySettings settings) {
        String[] parts = parts(settings.holidayCalendar());
        calendar = HolidayManager.getInstance(ManagerParameters.create(parts[0]));
        region = Arrays.copyOfRange(parts, 1, parts.length);
    }

    /** Whether there is a calendar of that country and, if the name goes on, region. */
    static boolean exist(String holidayCalendar) {
        String[] parts = parts(holidayCalendar);
        if (!HolidayManager.getSupportedCalendarCodes().contains(parts[0].toUpperCase(Locale.ROOT))) {
            return false;
        }
        CalendarHierarchy place =
                HolidayManager.getInstance(ManagerParameters.create(parts[0])).getCalendarHierarchy();
        for (int i = 1; i < parts.length && place != null; i++) {
            place = place.getChildren().get(parts[i]);
        }
        return place != null;
    }

    boolean isHoliday(LocalDate day) {
        return byYear.computeIfAbsent(day.getYear(), this::holidaysIn).contains(day);
    }

    /** A New Year's Day on a Saturday is observed in the year before, where the library does not list it. */
    private Set<LocalDate> holidaysIn(int year) {
        return Stream.of(Year.of(year), Year.of(year + 1))
                .flatMap(each -> calendar.getHolidays(each, HolidayType.PUBLIC_HOLIDAY, region).stream())
                .map(Holiday::getDate)
                .filter(date -> date.getYear() == year)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String[] parts(String holidayCalendar) {
        return holidayCalendar.toLowerCase(Locale.ROOT).split("-", -1);
    }
}
