package org.carerelay.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

@DisplayName("Whatever the moment, the clinic clock")
@Tag("time-zone")
class ClinicClockPropertiesTest {

    private static final int MOMENTS = 3_000;

    static final List<ZoneId> ZONES = Stream.of(
                    "America/New_York", "Europe/Madrid", "Asia/Kathmandu", "Australia/Lord_Howe", "Africa/Cairo")
            .map(ZoneId::of)
            .toList();

    @ParameterizedTest
    @FieldSource("ZONES")
    void never_goes_back_and_stays_within_opening_hours(ZoneId zone) {
        ClinicClock clock = clockIn(zone);

        moments(zone)
                .forEach(moment -> operations(clock).forEach(operation -> {
                    Instant result = operation.apply(moment);

                    assertThat(result).isAfterOrEqualTo(moment);
                    assertThat(clock.isOpen(result) || clock.isOpen(result.minusSeconds(1)))
                            .as("%s after %s is open", result, moment)
                            .isTrue();
                }));
    }

    @ParameterizedTest
    @FieldSource("ZONES")
    void puts_what_comes_later_later(ZoneId zone) {
        ClinicClock clock = clockIn(zone);
        List<Instant> moments = moments(zone).sorted().toList();

        operations(clock)
                .forEach(operation -> assertThat(moments.stream().map(operation).toList())
                        .isSortedAccordingTo(Comparator.naturalOrder()));
    }

    @Test
    void passes_exactly_the_open_minutes_it_was_asked_for() {
        ZoneId zone = ZONES.get(0);
        ClinicClock clock = clockIn(zone);

        moments(zone)
                .limit(100)
                .map(moment -> moment.truncatedTo(ChronoUnit.MINUTES))
                .forEach(moment -> {
                    Instant end = clock.plusOpenTime(moment, Duration.ofHours(15));

                    long openMinutes = Stream.iterate(
                                    moment, minute -> minute.isBefore(end), minute -> minute.plusSeconds(60))
                            .filter(clock::isOpen)
                            .count();
                    assertThat(openMinutes).isEqualTo(15 * 60);
                });
    }

    private static List<UnaryOperator<Instant>> operations(ClinicClock clock) {
        return List.of(
                clock::nextOpening,
                moment -> clock.plusOpenTime(moment, Duration.ofMinutes(150)),
                moment -> clock.plusOpenTime(moment, Duration.ofHours(25)),
                moment -> clock.plusOpenDays(moment, 1),
                moment -> clock.plusOpenDays(moment, 4),
                clock::closeOfBusiness,
                moment -> clock.nextOpenDayAt(moment, LocalTime.of(10, 0)),
                moment -> clock.nextOpenDayAt(moment, LocalTime.of(22, 0)),
                clock::endOfNextWorkingDay);
    }

    /** Uneven hours with a break, a late opening and a short day, and a holiday in every month. */
    private static ClinicClock clockIn(ZoneId zone) {
        return new ClinicClock(zone, day -> day.getDayOfMonth() == 4 ? List.of() : hoursOn(day.getDayOfWeek()));
    }

    private static List<OpeningHours> hoursOn(DayOfWeek day) {
        return switch (day) {
            case MONDAY, THURSDAY -> List.of(hours(8, 12), hours(13, 18));
            case TUESDAY -> List.of(hours(11, 20));
            case WEDNESDAY -> List.of(hours(8, 18));
            case FRIDAY -> List.of(hours(7, 13));
            case SATURDAY, SUNDAY -> List.of();
        };
    }

    private static OpeningHours hours(int opens, int closes) {
        return new OpeningHours(LocalTime.of(opens, 0), LocalTime.of(closes, 0));
    }

    private static Stream<Instant> moments(ZoneId zone) {
        Instant first = LocalDate.of(2026, 1, 1).atStartOfDay(zone).toInstant();
        int seconds = (int) Duration.ofDays(800).toSeconds();
        Random random = new Random(20260310);
        return IntStream.range(0, MOMENTS).mapToObj(i -> first.plusSeconds(random.nextInt(seconds)));
    }
}
