package org.carerelay.clinic;

import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.carerelay.clinic.Timetables.ZONE;
import static org.carerelay.clinic.Timetables.absence;
import static org.carerelay.clinic.Timetables.session;
import static org.carerelay.clinic.Timetables.shift;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Clinic time refuses with one sentence")
class ClinicTimeRulesTest {

    private static final String FROM = "2026-03-09T00:00";
    private static final String UNTIL = "2026-03-16T00:00";

    private final Timetables timetable =
            new Timetables().clinician("paula", "omar").clinician("omar", null).clinician("ines", null);

    @Test
    void an_absence_in_the_time_of_another() {
        timetable.with(absence("paula", FROM, UNTIL, null));

        refused(
                "from",
                "away in that time already",
                () -> check(absence("paula", "2026-03-15T00:00", "2026-03-17T00:00", null)));
        assertThat(warnings(absence("paula", UNTIL, "2026-03-17T00:00", null))).isEmpty();
    }

    @Test
    void an_absence_that_ends_before_it_starts() {
        refused("until", "end after the start", () -> typed("2026-03-10T09:00", "2026-03-10T09:00"));
        refused("until", "end after the start", () -> typed("2026-03-10T09:00", "2026-03-09T09:00"));
    }

    @Test
    void a_cover_who_is_away_for_part_of_the_time() {
        timetable.with(absence("omar", "2026-03-15T12:00", "2026-03-20T00:00", "ines"));

        refused("cover", "away for part", () -> check(absence("paula", FROM, UNTIL, "omar")));
        check(absence("paula", FROM, "2026-03-15T12:00", "omar"));
    }

    @Test
    void a_cover_who_leaves_or_is_unknown() {
        timetable.clinician("olga", LocalDate.of(2026, 3, 12), null);

        refused("cover", "away for part", () -> check(absence("paula", FROM, UNTIL, "olga")));
        refused("cover", "away for part", () -> check(absence("paula", FROM, UNTIL, "nobody")));
        refused("clinician", "works here", () -> check(absence("olga", "2026-03-12T00:00", UNTIL, null)));
    }

    @Test
    void somebody_who_covers_for_themselves() {
        refused("cover", "for themselves", () -> check(absence("paula", FROM, UNTIL, "paula")));
    }

    @Test
    void two_who_would_cover_for_each_other() {
        timetable.with(absence("omar", "2026-03-12T00:00", UNTIL, "paula"));

        refused("cover", "for each other", () -> check(absence("paula", FROM, UNTIL, "omar")));
    }

    @Test
    void three_who_would_cover_in_a_circle() {
        timetable.with(absence("omar", FROM, UNTIL, "ines")).with(absence("ines", FROM, UNTIL, "paula"));

        refused("cover", "for each other", () -> check(absence("paula", FROM, UNTIL, "omar")));
    }

    @Test
    void a_time_that_the_clocks_skip() {
        refused("from", "does not exist", () -> typed("2026-03-08T02:30", "2026-03-08T09:00"));
        refused("until", "does not exist", () -> typed("2026-03-07T02:30", "2026-03-08T02:30"));
    }

    @Test
    void but_takes_the_first_of_a_time_that_comes_twice_and_says_so() {
        var typed = typed("2026-11-01T01:30", "2026-11-01T09:00");

        assertThat(typed.span().start()).isEqualTo("2026-11-01T05:30:00Z");
        assertThat(typed.notes()).hasSize(1).first().asString().contains("the first one counts");
        assertThat(typed("2026-11-01T02:00", "2026-11-01T09:00").notes()).isEmpty();
    }

    @Test
    void a_session_that_ends_before_it_starts_or_overlaps() {
        timetable.with(session("paula", MONDAY, SessionKind.SESSION, "08:00", "12:00"));

        refused(
                "until",
                "end after the start",
                () -> check(session("paula", MONDAY, SessionKind.INBOX, "12:00", "08:00")));
        refused(
                "from",
                "session in that time",
                () -> check(session("paula", MONDAY, SessionKind.INBOX, "11:00", "00:00")));
        check(session("paula", MONDAY, SessionKind.INBOX, "12:00", "00:00"));
        check(session("omar", MONDAY, SessionKind.INBOX, "08:00", "12:00"));
    }

    @Test
    void a_session_that_ends_on_a_day_before_its_first() {
        var session = new WeeklySession(
                UUID.randomUUID(),
                "paula",
                MONDAY,
                SessionKind.INBOX,
                LocalTime.of(8, 0),
                LocalTime.of(9, 0),
                LocalDate.of(2026, 3, 10),
                LocalDate.of(2026, 3, 9));

        refused("validUntil", "not before the first", () -> check(session));
    }

    @Test
    void a_shift_in_the_time_of_another_or_of_somebody_away() {
        timetable
                .with(shift("omar", FROM, "2026-03-10T00:00", "paula"))
                .with(absence("ines", "2026-03-11T00:00", "2026-03-11T12:00", null));

        refused("from", "on call in that time", () -> check(shift("paula", "2026-03-09T23:59", UNTIL, "omar")));
        refused("clinician", "away for part", () -> check(shift("ines", "2026-03-10T00:00", UNTIL, "omar")));
        refused("backup", "away for part", () -> check(shift("omar", "2026-03-10T00:00", UNTIL, "ines")));
        refused("backup", "their own backup", () -> check(shift("omar", "2026-03-10T00:00", UNTIL, "omar")));
    }

    @Test
    void opening_hours_that_overlap() {
        refused("secondOpens", "overlap", () -> OpeningTimes.checkOverlap(List.of(hours(8, 12), hours(11, 18))));
        refused("secondOpens", "overlap", () -> OpeningTimes.checkOverlap(List.of(hours(8, 0), hours(11, 18))));
        OpeningTimes.checkOverlap(List.of(hours(8, 12), hours(12, 18)));
    }

    @Test
    void a_panel_cover_who_is_not_there() {
        timetable.clinician("olga", LocalDate.of(2026, 3, 12), null);

        refused("panelCover", "for themselves", () -> check(new Clinician("omar", "Dr Omar", "river", null, "omar")));
        refused(
                "panelCover",
                "does not work here",
                () -> check(new Clinician("omar", "Dr Omar", "river", null, "olga")));
        refused("name", "as patients read it", () -> check(new Clinician("omar", " ", "river", null, null)));
    }

    @Test
    void but_warns_of_what_somebody_should_see_to() {
        timetable.with(shift("ines", FROM, UNTIL, "paula")).with(absence("omar", FROM, "2026-03-10T00:00", "ines"));

        assertThat(warnings(absence("ines", FROM, UNTIL, null))).hasSize(3);
        assertThat(new ShiftRules(timetable.build(), List.of("omar"))
                        .warnings(shift("paula", UNTIL, "2026-03-17T00:00", null)))
                .satisfiesExactly(
                        none -> assertThat(none).contains("no backup"),
                        blind -> assertThat(blind).contains("Clinicians on call"));
    }

    private void check(Absence absence) {
        new AbsenceRules(timetable.build()).check(absence);
    }

    private List<String> warnings(Absence absence) {
        check(absence);
        return new AbsenceRules(timetable.build()).warnings(absence);
    }

    private void check(OnCallShift shift) {
        new ShiftRules(timetable.build(), List.of()).check(shift);
    }

    private void check(WeeklySession session) {
        WeeklySessions.check(session, timetable.build());
    }

    private void check(Clinician clinician) {
        Clinicians.check(clinician, timetable.build());
    }

    private static Moments.Typed typed(String from, String until) {
        return Moments.span(LocalDateTime.parse(from), LocalDateTime.parse(until), ZONE);
    }

    private static OpeningHours hours(int opens, int closes) {
        return new OpeningHours(LocalTime.of(opens, 0), LocalTime.of(closes, 0));
    }

    private static void refused(String field, String words, ThrowingCallable change) {
        assertThatExceptionOfType(ClinicTimeException.class)
                .isThrownBy(change)
                .withMessageContaining(words)
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }
}
