package org.carerelay.clinic;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carerelay.clinic.Timetables.absence;
import static org.carerelay.clinic.Timetables.at;
import static org.carerelay.clinic.Timetables.shift;
import static org.carerelay.clinic.Timetables.span;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The days of a clinician")
class ClinicianDaysTest {

    private final Timetables timetable = new Timetables()
            .clinician("paula", null)
            .every("paula", SessionKind.SESSION, "08:00", "12:00", MONDAY, TUESDAY, THURSDAY)
            .every("paula", SessionKind.INBOX, "13:00", "14:00", MONDAY, TUESDAY, THURSDAY)
            .every("paula", SessionKind.PROTECTED, "14:00", "16:00", MONDAY, TUESDAY, THURSDAY);

    @Test
    void follow_the_week_to_the_minute() {
        assertThat(stateAt("2026-03-10T07:59")).isEqualTo(ClinicianState.OFF);
        assertThat(stateAt("2026-03-10T08:00")).isEqualTo(ClinicianState.IN_SESSION);
        assertThat(stateAt("2026-03-10T12:00")).isEqualTo(ClinicianState.OFF);
        assertThat(stateAt("2026-03-10T13:59")).isEqualTo(ClinicianState.INBOX_TIME);
        assertThat(stateAt("2026-03-10T14:00")).isEqualTo(ClinicianState.PROTECTED);
        assertThat(stateAt("2026-03-10T16:00")).isEqualTo(ClinicianState.OFF);
    }

    @Test
    void are_off_on_a_holiday_on_a_monday() {
        assertThat(stateAt("2026-05-25T09:00")).isEqualTo(ClinicianState.OFF);
        assertThat(next("2026-05-25T09:00")).contains(span("2026-05-26T13:00", "2026-05-26T14:00"));
    }

    @Test
    void are_off_on_a_closure() {
        timetable.closedOn(LocalDate.of(2026, 3, 10)::equals);

        assertThat(stateAt("2026-03-10T09:00")).isEqualTo(ClinicianState.OFF);
        assertThat(next("2026-03-10T09:00")).contains(span("2026-03-12T13:00", "2026-03-12T14:00"));
    }

    @Test
    void know_leave_the_rota_and_leaving_in_that_order() {
        timetable
                .clinician("olga", LocalDate.of(2026, 3, 11), null)
                .with(shift("paula", "2026-03-10T08:00", "2026-03-11T08:00", null))
                .with(absence("paula", "2026-03-10T10:00", "2026-03-10T11:00", null));

        assertThat(stateAt("2026-03-10T09:59")).isEqualTo(ClinicianState.ONCALL);
        assertThat(stateAt("2026-03-10T10:00")).isEqualTo(ClinicianState.LEAVE);
        assertThat(stateAt("2026-03-10T11:00")).isEqualTo(ClinicianState.ONCALL);
        assertThat(days().stateOf("olga", at("2026-03-10T23:59"))).isEqualTo(ClinicianState.OFF);
        assertThat(days().stateOf("olga", at("2026-03-11T00:00"))).isEqualTo(ClinicianState.LEFT);
        assertThat(days().stateOf("nobody", at("2026-03-11T00:00"))).isEqualTo(ClinicianState.OFF);
    }

    @Test
    void give_the_rest_of_the_inbox_block_that_is_running() {
        assertThat(next("2026-03-10T13:20")).contains(span("2026-03-10T13:20", "2026-03-10T14:00"));
    }

    @Test
    void leave_out_of_an_inbox_block_what_is_leave() {
        timetable.with(absence("paula", "2026-03-09T00:00", "2026-03-10T13:30", null));

        assertThat(next("2026-03-09T09:00")).contains(span("2026-03-10T13:30", "2026-03-10T14:00"));
    }

    @Test
    void have_no_inbox_time_when_there_is_none_in_sixty_days() {
        timetable.with(absence("paula", "2026-03-09T00:00", "2026-05-20T00:00", null));

        assertThat(next("2026-03-09T09:00")).isEmpty();
        assertThat(days().nextInboxTime("nobody", at("2026-03-09T09:00"))).isEmpty();
    }

    @Test
    void end_a_leave_with_the_one_that_follows_on_it() {
        timetable
                .with(absence("paula", "2026-03-09T00:00", "2026-03-10T00:00", null))
                .with(absence("paula", "2026-03-10T00:00", "2026-03-12T00:00", null));

        assertThat(days().leaveEnds("paula", at("2026-03-09T09:00"))).contains(at("2026-03-12T00:00"));
        assertThat(days().leaveEnds("paula", at("2026-03-12T00:00"))).isEmpty();
    }

    @Test
    void lose_an_hour_in_spring_and_gain_one_in_autumn() {
        timetable
                .every("paula", SessionKind.INBOX, "02:00", "04:00", SUNDAY)
                .every("paula", SessionKind.INBOX, "01:00", "02:00", SATURDAY);

        Span spring = next("2026-03-08T00:00").orElseThrow();
        assertThat(spring).isEqualTo(span("2026-03-08T03:00", "2026-03-08T04:00"));
        Span autumn = next("2026-11-01T00:00").orElseThrow();
        assertThat(autumn).isEqualTo(span("2026-11-01T02:00", "2026-11-01T04:00"));
        timetable.every("paula", SessionKind.INBOX, "00:30", "02:00", SUNDAY);
        Span first = next("2026-11-01T00:00").orElseThrow();
        assertThat(Duration.between(first.start(), first.end())).isEqualTo(Duration.ofMinutes(150));
    }

    @Test
    void leave_out_a_session_in_the_hour_that_the_clocks_skip() {
        timetable.every("paula", SessionKind.INBOX, "02:10", "02:50", SUNDAY);

        assertThat(next("2026-03-08T00:00")).contains(span("2026-03-09T13:00", "2026-03-09T14:00"));
    }

    @Test
    void go_on_over_the_end_of_the_year_and_a_leap_day() {
        timetable.with(Timetables.session("paula", TUESDAY, SessionKind.INBOX, "23:00", "00:00"));

        assertThat(next("2024-12-31T22:00")).contains(span("2024-12-31T23:00", "2025-01-01T00:00"));
        assertThat(next("2028-02-29T00:00")).contains(span("2028-02-29T13:00", "2028-02-29T14:00"));
        assertThat(next("2024-12-31T23:59:59")).contains(new Span(at("2024-12-31T23:59:59"), at("2025-01-01T00:00")));
    }

    @Test
    void cut_a_day_where_something_changes() {
        timetable.with(absence("paula", "2026-03-10T15:00", "2026-03-11T00:00", null));

        assertThat(days().periodsOf("paula", LocalDate.of(2026, 3, 10)))
                .extracting(RotaPeriod::state)
                .containsExactly(
                        ClinicianState.OFF,
                        ClinicianState.IN_SESSION,
                        ClinicianState.OFF,
                        ClinicianState.INBOX_TIME,
                        ClinicianState.PROTECTED,
                        ClinicianState.LEAVE);
    }

    private ClinicianState stateAt(String local) {
        return days().stateOf("paula", at(local));
    }

    private Optional<Span> next(String local) {
        return days().nextInboxTime("paula", at(local));
    }

    private ClinicianDays days() {
        return new ClinicianDays(timetable.build());
    }
}
