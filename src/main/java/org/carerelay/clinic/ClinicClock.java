package org.carerelay.clinic;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * Counts clinic time: open hours and open days. Days and clock times are those of the clinic's zone, so that a day on
 * which the clocks change is still one day and "10:00" is what the clock on the wall shows.
 *
 * <p>Every method throws {@link IllegalStateException} when the clinic does not open within {@value #LOOK_AHEAD} days.
 */
public final class ClinicClock {

    private static final int LOOK_AHEAD = 400;

    private final ZoneId zone;
    private final OpeningCalendar calendar;

    public ClinicClock(ZoneId zone, OpeningCalendar calendar) {
        this.zone = zone;
        this.calendar = calendar;
    }

    /** The zone in which the clinic opens and closes. */
    public ZoneId zone() {
        return zone;
    }

    public boolean isOpen(Instant moment) {
        return periodsOn(dateOf(moment)).stream().anyMatch(period -> period.contains(moment));
    }

    /** Whether the clinic opens at all on the calendar day of that moment. */
    public boolean isOpenDay(Instant moment) {
        return isOpenDay(dateOf(moment));
    }

    /** The moment itself while the clinic is open, otherwise when it opens next. */
    public Instant nextOpening(Instant moment) {
        return plusOpenTime(moment, Duration.ZERO);
    }

    /** When so much open time has passed. Closing time counts as open: an hour from one hour before it ends there. */
    public Instant plusOpenTime(Instant start, Duration openTime) {
        if (openTime.isNegative()) {
            throw new IllegalArgumentException("clinic time runs forward only");
        }
        Duration left = openTime;
        for (LocalDate day = openDayFrom(dateOf(start)); ; day = openDayAfter(day)) {
            for (Period period : periodsOn(day)) {
                if (!period.closes().isAfter(start)) {
                    continue;
                }
                Instant begin = later(start, period.opens());
                Duration available = Duration.between(begin, period.closes());
                if (left.compareTo(available) <= 0) {
                    return begin.plus(left);
                }
                left = left.minus(available);
            }
        }
    }

    /** For how long the clinic is open between two moments; nothing when the end is not after the start. */
    public Duration openTimeBetween(Instant start, Instant end) {
        Duration open = Duration.ZERO;
        for (LocalDate day = dateOf(start); !day.isAfter(dateOf(end)); day = day.plusDays(1)) {
            for (Period period : periodsOn(day)) {
                Instant from = later(start, period.opens());
                Instant until = end.isBefore(period.closes()) ? end : period.closes();
                open = open.plus(from.isBefore(until) ? Duration.between(from, until) : Duration.ZERO);
            }
        }
        return open;
    }

    /**
     * The same clock time so many open days later, moved into the hours of that day where it lies outside. A start
     * before opening, after closing or on a closed day has whole days ahead: the count ends at close of business.
     */
    public Instant plusOpenDays(Instant start, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("open days are counted from 1");
        }
        Instant begin = nextOpening(start);
        LocalDate first = dateOf(begin);
        boolean wholeDay = start.isBefore(begin) && begin.equals(opening(first));
        if (wholeDay) {
            return closing(openDayAfter(first, days - 1));
        }
        return withinHours(openDayAfter(first, days), LocalTime.ofInstant(begin, zone));
    }

    /** When the clinic closes for the day; the next open day's closing when it has closed already or stays closed. */
    public Instant closeOfBusiness(Instant moment) {
        LocalDate today = dateOf(moment);
        if (isOpenDay(today) && moment.isBefore(closing(today))) {
            return closing(today);
        }
        return closing(openDayAfter(today));
    }

    /** That clock time on the next open day after today, moved into the hours of that day where it lies outside. */
    public Instant nextOpenDayAt(Instant moment, LocalTime time) {
        return withinHours(openDayAfter(dateOf(moment)), time);
    }

    /** When the clinic closes on the next open day after today. */
    public Instant endOfNextWorkingDay(Instant moment) {
        return closing(openDayAfter(dateOf(moment)));
    }

    private Instant withinHours(LocalDate day, LocalTime time) {
        Instant moment = instantOf(day.atTime(time));
        for (Period period : periodsOn(day)) {
            if (!moment.isAfter(period.closes())) {
                return later(moment, period.opens());
            }
        }
        return closing(day);
    }

    private LocalDate openDayAfter(LocalDate day, int days) {
        LocalDate result = day;
        for (int i = 0; i < days; i++) {
            result = openDayAfter(result);
        }
        return result;
    }

    private LocalDate openDayAfter(LocalDate day) {
        return openDayFrom(day.plusDays(1));
    }

    private LocalDate openDayFrom(LocalDate day) {
        return day.datesUntil(day.plusDays(LOOK_AHEAD))
                .filter(this::isOpenDay)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The clinic does not open within " + LOOK_AHEAD
                        + " days: enter opening hours for at least one weekday."));
    }

    private boolean isOpenDay(LocalDate day) {
        return !periodsOn(day).isEmpty();
    }

    private Instant opening(LocalDate openDay) {
        return periodsOn(openDay).get(0).opens();
    }

    private Instant closing(LocalDate openDay) {
        List<Period> periods = periodsOn(openDay);
        return periods.get(periods.size() - 1).closes();
    }

    private List<Period> periodsOn(LocalDate day) {
        return calendar.on(day).stream()
                .map(hours -> periodOn(day, hours))
                .filter(period -> period.opens().isBefore(period.closes()))
                .toList();
    }

    private Period periodOn(LocalDate day, OpeningHours hours) {
        LocalDate lastDay = hours.closes().equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
        return new Period(instantOf(day.atTime(hours.opens())), instantOf(lastDay.atTime(hours.closes())));
    }

    private Instant instantOf(LocalDateTime local) {
        return LocalMoment.planned(local, zone);
    }

    private LocalDate dateOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private record Period(Instant opens, Instant closes) {

        boolean contains(Instant moment) {
            return !moment.isBefore(opens) && moment.isBefore(closes);
        }
    }
}
