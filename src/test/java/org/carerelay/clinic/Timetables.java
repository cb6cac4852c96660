package org.carerelay.clinic;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** Builds what a clinic has planned, in the time of New York. */
final class Timetables {

    static final ZoneId ZONE = ZoneId.of("America/New_York");

    private final PublicHolidays holidays = new PublicHolidays(new HolidaySettings("us"));
    private final List<Clinician> clinicians = new ArrayList<>();
    private final List<WeeklySession> sessions = new ArrayList<>();
    private final List<Absence> absences = new ArrayList<>();
    private final List<OnCallShift> shifts = new ArrayList<>();
    private Predicate<LocalDate> closures = day -> false;

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    static Span span(String from, String until) {
        return new Span(at(from), at(until));
    }

    static Absence absence(String who, String from, String until, String cover) {
        return new Absence(UUID.randomUUID(), who, AbsenceKind.HOLIDAY, span(from, until), cover);
    }

    static OnCallShift shift(String who, String from, String until, String backup) {
        return new OnCallShift(UUID.randomUUID(), span(from, until), who, backup);
    }

    static WeeklySession session(String who, DayOfWeek day, SessionKind kind, String from, String until) {
        return new WeeklySession(
                UUID.randomUUID(),
                who,
                day,
                kind,
                LocalTime.parse(from),
                LocalTime.parse(until),
                LocalDate.of(2020, 1, 1),
                null);
    }

    Timetables clinician(String userId, String panelCover) {
        return clinician(userId, null, panelCover);
    }

    Timetables clinician(String userId, LocalDate leftOn, String panelCover) {
        clinicians.add(new Clinician(userId, "Dr " + userId, "river", leftOn, panelCover));
        return this;
    }

    Timetables every(String who, SessionKind kind, String from, String until, DayOfWeek... days) {
        for (DayOfWeek day : days) {
            with(session(who, day, kind, from, until));
        }
        return this;
    }

    Timetables with(WeeklySession session) {
        sessions.add(session);
        return this;
    }

    Timetables with(Absence absence) {
        absences.add(absence);
        return this;
    }

    Timetables with(OnCallShift shift) {
        shifts.add(shift);
        return this;
    }

    Timetables closedOn(Predicate<LocalDate> days) {
        closures = days;
        return this;
    }

    ClinicTimetable build() {
        return new ClinicTimetable(
                ZONE, day -> holidays.isHoliday(day) || closures.test(day), clinicians, sessions, absences, shifts);
    }
}
