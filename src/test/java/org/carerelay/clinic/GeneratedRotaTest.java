package org.carerelay.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Whatever is planned,")
class GeneratedRotaTest {

    private static final List<String> PEOPLE = List.of("ada", "ben", "cleo", "dov");
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final int MANY = 2_000;
    private static final int SOME = 60;
    private static final int MOMENTS = 8;

    private final Random random = new Random(20261101);

    @Test
    void everybody_has_one_state_at_every_minute_and_it_follows_from_what_is_planned() {
        clinics(MANY)
                .forEach(clinic -> moments()
                        .forEach(at ->
                                PEOPLE.forEach(person -> assertThat(new ClinicianDays(clinic).stateOf(person, at))
                                        .as("%s at %s", person, at)
                                        .isEqualTo(expectedState(clinic, person, at)))));
    }

    @Test
    void the_next_inbox_time_is_one_and_there_is_none_before() {
        clinics(SOME)
                .forEach(clinic -> moments()
                        .limit(3)
                        .forEach(from -> PEOPLE.forEach(person -> {
                            var days = new ClinicianDays(clinic);
                            Optional<Span> next = days.nextInboxTime(person, from);
                            next.ifPresent(span -> {
                                minutes(span)
                                        .forEach(minute -> assertThat(expectedState(clinic, person, minute))
                                                .isIn(ClinicianState.INBOX_TIME, ClinicianState.ONCALL));
                                assertThat(clinic.closed().test(clinic.dayOf(span.start())))
                                        .isFalse();
                                if (span.start().isAfter(from)) {
                                    minutes(new Span(from, span.start()))
                                            .forEach(minute -> assertThat(expectedState(clinic, person, minute))
                                                    .isNotEqualTo(ClinicianState.INBOX_TIME));
                                }
                            });
                        })));
    }

    @Test
    void a_cover_is_there_and_somebody_else() {
        Set<Boolean> found = new HashSet<>();
        clinics(MANY)
                .forEach(clinic -> moments()
                        .forEach(at -> PEOPLE.forEach(person -> {
                            Optional<String> cover = new Covers(clinic).coverOf(person, at);
                            found.add(cover.isPresent());
                            cover.ifPresent(stand -> {
                                assertThat(stand).isNotEqualTo(person);
                                assertThat(expectedState(clinic, stand, at))
                                        .isNotIn(ClinicianState.LEAVE, ClinicianState.LEFT);
                            });
                        })));
        assertThat(found).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void gaps_are_exactly_the_minutes_without_two_who_can_be_called() {
        clinics(SOME).forEach(clinic -> {
            var rota = new OnCallRota(clinic);
            var window = new Span(start(FIRST), start(FIRST.plusDays(12)));
            List<RotaGap> gaps = rota.gapsIn(window);
            minutes(window).forEach(minute -> {
                boolean covered = rota.at(minute)
                        .filter(onCall -> onCall.backup() != null)
                        .isPresent();
                assertThat(gaps.stream().filter(gap -> gap.span().contains(minute)))
                        .as("%s", minute)
                        .hasSize(covered ? 0 : 1);
                rota.at(minute)
                        .ifPresent(onCall -> assertThat(expectedState(clinic, onCall.clinician(), minute))
                                .isNotIn(ClinicianState.LEAVE, ClinicianState.LEFT));
            });
        });
    }

    /** A second, plainer way to tell it: by the clock on the wall. */
    private static ClinicianState expectedState(ClinicTimetable clinic, String person, Instant at) {
        ZonedDateTime wall = at.atZone(clinic.zone());
        LocalDate leftOn = clinic.clinician(person).orElseThrow().leftOn();
        if (leftOn != null && !wall.toLocalDate().isBefore(leftOn)) {
            return ClinicianState.LEFT;
        }
        if (clinic.absences().stream()
                .anyMatch(absence ->
                        absence.clinician().equals(person) && absence.span().contains(at))) {
            return ClinicianState.LEAVE;
        }
        if (clinic.shifts().stream()
                .anyMatch(shift ->
                        shift.clinician().equals(person) && shift.span().contains(at))) {
            return ClinicianState.ONCALL;
        }
        if (clinic.closed().test(wall.toLocalDate())) {
            return ClinicianState.OFF;
        }
        return clinic.sessions().stream()
                .filter(session -> session.clinician().equals(person))
                .filter(session -> session.takesPlaceOn(wall.toLocalDate()))
                .filter(session -> !wall.toLocalTime().isBefore(session.starts())
                        && (session.ends().equals(LocalTime.MIDNIGHT)
                                || wall.toLocalTime().isBefore(session.ends())))
                .map(session -> session.kind().state())
                .findFirst()
                .orElse(ClinicianState.OFF);
    }

    private Stream<ClinicTimetable> clinics(int count) {
        return IntStream.range(0, count).mapToObj(number -> clinic());
    }

    private ClinicTimetable clinic() {
        var clinic = new Timetables().closedOn(day -> day.getDayOfMonth() == 11);
        PEOPLE.forEach(person -> {
            clinic.clinician(person, random.nextInt(8) == 0 ? FIRST.plusDays(random.nextInt(14)) : null, anybody());
            weekOf(person).forEach(clinic::with);
            absencesOf(person).forEach(clinic::with);
        });
        shifts().forEach(clinic::with);
        return clinic.build();
    }

    private List<WeeklySession> weekOf(String person) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> random.nextInt(4) > 0)
                .flatMap(day -> {
                    // outside the hours in which the clocks change: those have examples of their own
                    int first = 4 * 60 + random.nextInt(300);
                    int second = first + 1 + random.nextInt(300);
                    int third = second + 1 + random.nextInt(300);
                    return Stream.of(
                            session(person, day, SessionKind.INBOX, first, second),
                            session(person, day, SessionKind.values()[random.nextInt(3)], second, third));
                })
                .toList();
    }

    private static WeeklySession session(String person, DayOfWeek day, SessionKind kind, int from, int until) {
        return new WeeklySession(
                UUID.randomUUID(),
                person,
                day,
                kind,
                LocalTime.ofSecondOfDay(from * 60L),
                LocalTime.ofSecondOfDay(until * 60L),
                FIRST.minusYears(1),
                null);
    }

    private List<Absence> absencesOf(String person) {
        Instant start = start(FIRST).plus(Duration.ofMinutes(random.nextInt(6 * 24 * 60)));
        Instant end = start.plus(Duration.ofMinutes(1 + random.nextInt(4 * 24 * 60)));
        Instant again = end.plus(Duration.ofMinutes(random.nextInt(24 * 60)));
        return Stream.of(new Span(start, end), new Span(again, again.plus(Duration.ofHours(5))))
                .map(span -> new Absence(
                        UUID.randomUUID(), person, AbsenceKind.OTHER, span, random.nextBoolean() ? anybody() : null))
                .toList();
    }

    private List<OnCallShift> shifts() {
        return IntStream.range(0, 16)
                .filter(number -> random.nextInt(5) > 0)
                .mapToObj(number -> {
                    Instant start = start(FIRST).plus(Duration.ofHours(18L * number));
                    var span = new Span(start, start.plus(Duration.ofMinutes(600 + random.nextInt(480))));
                    int person = random.nextInt(PEOPLE.size());
                    String backup = random.nextInt(4) == 0 ? null : PEOPLE.get((person + 1) % PEOPLE.size());
                    return new OnCallShift(UUID.randomUUID(), span, PEOPLE.get(person), backup);
                })
                .toList();
    }

    private String anybody() {
        return PEOPLE.get(random.nextInt(PEOPLE.size()));
    }

    /** Two weeks, the day on which the clocks go forward among them. */
    private Stream<Instant> moments() {
        return IntStream.range(0, MOMENTS)
                .mapToObj(number -> start(FIRST).plus(Duration.ofMinutes(random.nextInt(14 * 24 * 60))));
    }

    private static Stream<Instant> minutes(Span span) {
        return Stream.iterate(
                span.start(), minute -> minute.isBefore(span.end()), minute -> minute.plus(Duration.ofMinutes(1)));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Timetables.ZONE).toInstant();
    }
}
