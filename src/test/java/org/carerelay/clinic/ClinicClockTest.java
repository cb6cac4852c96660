package org.carerelay.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("The clinic clock, open Monday to Friday from 8 to 18 in New York")
@Tag("time-zone")
class ClinicClockTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final OpeningHours EIGHT_TO_SIX = hours("08:00", "18:00");
    // Memorial Day and a closure of our own
    private static final Set<LocalDate> CLOSED = Set.of(LocalDate.of(2026, 5, 25), LocalDate.of(2026, 6, 10));

    private final ClinicClock clock =
            new ClinicClock(NEW_YORK, day -> weekday(day) && !CLOSED.contains(day) ? List.of(EIGHT_TO_SIX) : List.of());

    @Test
    void is_open_from_the_first_minute_until_the_last() {
        assertThat(clock.isOpen(at("2026-03-10T07:59:59"))).isFalse();
        assertThat(clock.isOpen(at("2026-03-10T08:00"))).isTrue();
        assertThat(clock.isOpen(at("2026-03-10T17:59:59"))).isTrue();
        assertThat(clock.isOpen(at("2026-03-10T18:00"))).isFalse();
        assertThat(clock.isOpen(at("2026-03-14T12:00"))).isFalse();
    }

    @Test
    void knows_open_days_by_their_date_not_by_the_hour() {
        assertThat(clock.isOpenDay(at("2026-03-10T23:00"))).isTrue();
        assertThat(clock.isOpenDay(at("2026-03-14T12:00"))).isFalse();
    }

    @Test
    void opens_next_in_the_morning_or_is_open_already() {
        assertThat(clock.nextOpening(at("2026-03-10T12:00"))).isEqualTo(at("2026-03-10T12:00"));
        assertThat(clock.nextOpening(at("2026-03-10T06:00"))).isEqualTo(at("2026-03-10T08:00"));
        assertThat(clock.nextOpening(at("2026-03-13T18:00"))).isEqualTo(at("2026-03-16T08:00"));
    }

    @Nested
    @DisplayName("counting open hours")
    class OpenTime {

        @Test
        void stays_within_the_day_up_to_closing_time() {
            assertThat(clock.plusOpenTime(at("2026-03-10T09:15"), hours(2))).isEqualTo(at("2026-03-10T11:15"));
            assertThat(clock.plusOpenTime(at("2026-03-10T16:00"), hours(2))).isEqualTo(at("2026-03-10T18:00"));
        }

        @Test
        void carries_the_rest_over_the_weekend_on_friday_at_17_55() {
            assertThat(clock.plusOpenTime(at("2026-03-13T17:55"), hours(4))).isEqualTo(at("2026-03-16T11:55"));
        }

        @Test
        void starts_on_monday_for_a_message_of_the_weekend() {
            assertThat(clock.plusOpenTime(at("2026-03-14T11:00"), hours(2))).isEqualTo(at("2026-03-16T10:00"));
        }

        @Test
        void leaves_out_a_holiday_on_a_monday() {
            assertThat(clock.plusOpenTime(at("2026-05-22T17:00"), hours(2))).isEqualTo(at("2026-05-26T09:00"));
        }

        @Test
        void leaves_out_a_closure() {
            assertThat(clock.plusOpenTime(at("2026-06-09T17:30"), hours(1))).isEqualTo(at("2026-06-11T08:30"));
        }

        @Test
        void spans_many_days() {
            assertThat(clock.plusOpenTime(at("2026-03-10T10:00"), hours(95))).isEqualTo(at("2026-03-23T15:00"));
        }

        @Test
        void crosses_the_year() {
            assertThat(clock.plusOpenTime(at("2026-12-31T17:00"), hours(2))).isEqualTo(at("2027-01-01T09:00"));
        }

        @Test
        void never_runs_backwards() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> clock.plusOpenTime(at("2026-03-10T10:00"), hours(-1)));
        }
    }

    @Nested
    @DisplayName("counting open days")
    class OpenDays {

        @Test
        void ends_at_the_same_clock_time() {
            assertThat(clock.plusOpenDays(at("2026-03-10T10:20"), 1)).isEqualTo(at("2026-03-11T10:20"));
            assertThat(clock.plusOpenDays(at("2026-03-10T10:20"), 5)).isEqualTo(at("2026-03-17T10:20"));
        }

        @Test
        void takes_friday_17_55_to_monday_17_55() {
            assertThat(clock.plusOpenDays(at("2026-03-13T17:55"), 1)).isEqualTo(at("2026-03-16T17:55"));
        }

        @Test
        void gives_a_message_from_outside_the_hours_whole_days_until_close_of_business() {
            assertThat(clock.plusOpenDays(at("2026-03-10T06:00"), 1)).isEqualTo(at("2026-03-10T18:00"));
            assertThat(clock.plusOpenDays(at("2026-03-10T20:00"), 1)).isEqualTo(at("2026-03-11T18:00"));
            assertThat(clock.plusOpenDays(at("2026-03-14T11:00"), 1)).isEqualTo(at("2026-03-16T18:00"));
            assertThat(clock.plusOpenDays(at("2026-03-14T11:00"), 2)).isEqualTo(at("2026-03-17T18:00"));
        }

        @Test
        void leaves_out_a_holiday_on_a_monday() {
            assertThat(clock.plusOpenDays(at("2026-05-22T09:00"), 1)).isEqualTo(at("2026-05-26T09:00"));
        }

        @Test
        void counts_from_one() {
            assertThatIllegalArgumentException().isThrownBy(() -> clock.plusOpenDays(at("2026-03-10T10:00"), 0));
        }
    }

    @Nested
    @DisplayName("finding moments of a day")
    class Moments {

        @Test
        void closes_business_today_while_there_is_some_of_it_left() {
            assertThat(clock.closeOfBusiness(at("2026-03-10T06:00"))).isEqualTo(at("2026-03-10T18:00"));
            assertThat(clock.closeOfBusiness(at("2026-03-10T17:59"))).isEqualTo(at("2026-03-10T18:00"));
            assertThat(clock.closeOfBusiness(at("2026-03-10T18:00"))).isEqualTo(at("2026-03-11T18:00"));
            assertThat(clock.closeOfBusiness(at("2026-03-14T12:00"))).isEqualTo(at("2026-03-16T18:00"));
        }

        @Test
        void finds_ten_o_clock_on_the_next_open_day() {
            assertThat(clock.nextOpenDayAt(at("2026-03-13T15:00"), LocalTime.of(10, 0)))
                    .isEqualTo(at("2026-03-16T10:00"));
            assertThat(clock.nextOpenDayAt(at("2026-03-10T03:00"), LocalTime.of(10, 0)))
                    .isEqualTo(at("2026-03-11T10:00"));
        }

        @Test
        void moves_a_clock_time_into_the_hours_of_the_day() {
            assertThat(clock.nextOpenDayAt(at("2026-03-10T15:00"), LocalTime.of(6, 0)))
                    .isEqualTo(at("2026-03-11T08:00"));
            assertThat(clock.nextOpenDayAt(at("2026-03-10T15:00"), LocalTime.of(20, 0)))
                    .isEqualTo(at("2026-03-11T18:00"));
        }

        @Test
        void ends_the_next_working_day_at_its_closing_time() {
            assertThat(clock.endOfNextWorkingDay(at("2026-03-13T09:00"))).isEqualTo(at("2026-03-16T18:00"));
            assertThat(clock.endOfNextWorkingDay(at("2026-03-15T09:00"))).isEqualTo(at("2026-03-16T18:00"));
        }
    }

    @Nested
    @DisplayName("on days when the clocks change")
    class ClockChanges {

        private final ClinicClock nightAndDay = new ClinicClock(NEW_YORK, day -> List.of(hours("00:00", "00:00")));
        private final ClinicClock early = new ClinicClock(NEW_YORK, day -> List.of(hours("02:30", "12:00")));

        @Test
        void an_open_day_across_the_change_in_spring_ends_at_the_same_clock_time() {
            // 8 March 2026, a Sunday
            assertThat(clock.plusOpenDays(at("2026-03-06T10:00"), 1)).isEqualTo(at("2026-03-09T10:00"));
            assertThat(Duration.between(at("2026-03-06T10:00"), at("2026-03-09T10:00")))
                    .isEqualTo(hours(71));
        }

        @Test
        void an_open_day_across_the_change_in_autumn_ends_at_the_same_clock_time() {
            // 1 November 2026, a Sunday
            assertThat(clock.plusOpenDays(at("2026-10-30T10:00"), 1)).isEqualTo(at("2026-11-02T10:00"));
            assertThat(clock.plusOpenTime(at("2026-10-30T17:00"), hours(3))).isEqualTo(at("2026-11-02T10:00"));
        }

        @Test
        void an_open_hour_is_an_hour_that_really_passes() {
            assertThat(nightAndDay.plusOpenTime(at("2026-03-08T01:00"), hours(2)))
                    .isEqualTo(at("2026-03-08T04:00"));
            assertThat(nightAndDay.plusOpenTime(at("2026-11-01T00:30"), hours(2)))
                    .isEqualTo(Instant.parse("2026-11-01T06:30:00Z"));
        }

        @Test
        void a_clock_time_that_is_skipped_means_the_moment_of_the_change() {
            assertThat(early.nextOpening(at("2026-03-08T01:00"))).isEqualTo(at("2026-03-08T03:00"));
            assertThat(early.plusOpenDays(at("2026-03-07T02:45"), 1)).isEqualTo(at("2026-03-08T03:00"));
        }
    }

    @Nested
    @DisplayName("with unusual hours")
    class UnusualHours {

        @Test
        void counts_around_a_lunch_break() {
            var withBreak = new ClinicClock(NEW_YORK, day -> List.of(hours("08:00", "12:00"), hours("13:00", "17:00")));

            assertThat(withBreak.isOpen(at("2026-03-10T12:30"))).isFalse();
            assertThat(withBreak.plusOpenTime(at("2026-03-10T11:30"), hours(1))).isEqualTo(at("2026-03-10T13:30"));
            assertThat(withBreak.plusOpenDays(at("2026-03-10T12:30"), 1)).isEqualTo(at("2026-03-11T13:00"));
            assertThat(withBreak.closeOfBusiness(at("2026-03-10T12:30"))).isEqualTo(at("2026-03-10T17:00"));
        }

        @Test
        void ends_an_open_day_at_close_of_business_when_the_day_is_shorter() {
            var shortFriday = new ClinicClock(
                    NEW_YORK,
                    day -> day.getDayOfWeek() == DayOfWeek.FRIDAY
                            ? List.of(hours("08:00", "12:00"))
                            : List.of(EIGHT_TO_SIX));

            assertThat(shortFriday.plusOpenDays(at("2026-03-12T15:00"), 1)).isEqualTo(at("2026-03-13T12:00"));
        }

        @Test
        void never_closes_when_open_day_and_night() {
            var always = new ClinicClock(NEW_YORK, day -> List.of(hours("00:00", "00:00")));

            assertThat(always.isOpen(at("2026-03-10T00:00"))).isTrue();
            assertThat(always.plusOpenTime(at("2026-03-10T23:00"), hours(30))).isEqualTo(at("2026-03-12T05:00"));
            assertThat(always.closeOfBusiness(at("2026-03-10T23:00"))).isEqualTo(at("2026-03-11T00:00"));
        }

        @Test
        void says_so_when_the_clinic_never_opens() {
            var closedForGood = new ClinicClock(NEW_YORK, day -> List.of());

            assertThatIllegalStateException()
                    .isThrownBy(() -> closedForGood.nextOpening(at("2026-03-10T10:00")))
                    .withMessageContaining("enter opening hours");
            assertThatIllegalStateException().isThrownBy(() -> closedForGood.plusOpenDays(at("2026-03-10T10:00"), 1));
            assertThatIllegalStateException().isThrownBy(() -> closedForGood.closeOfBusiness(at("2026-03-10T10:00")));
        }

        @Test
        void refuses_hours_that_end_before_they_begin() {
            assertThatIllegalArgumentException().isThrownBy(() -> hours("18:00", "08:00"));
            assertThatIllegalArgumentException().isThrownBy(() -> hours("08:00", "08:00"));
        }
    }

    private static boolean weekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }

    private static OpeningHours hours(String opens, String closes) {
        return new OpeningHours(LocalTime.parse(opens), LocalTime.parse(closes));
    }

    private static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(NEW_YORK).toInstant();
    }
}
