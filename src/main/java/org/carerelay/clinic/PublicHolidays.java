package org.carerelay.clinic;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
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
        String[] parts = settings.holidayCalendar().split("-", -1);
        calendar = HolidayManager.getInstance(ManagerParameters.create(parts[0]));
        region = Arrays.copyOfRange(parts, 1, parts.length);
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
}
