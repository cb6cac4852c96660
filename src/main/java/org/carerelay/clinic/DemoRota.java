package org.carerelay.clinic;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The week of the made-up physicians, and a rota for the coming four weeks: they take turns on call, each the backup of
 * the other. What somebody changed stays as it is.
 */
@Component
@Profile("demo")
public class DemoRota {

    private static final String PAULA = "paula";
    private static final String OMAR = "omar";
    private static final int DAYS_AHEAD = 28;
    private static final LocalTime CHANGE_OVER = LocalTime.of(8, 0);

    private final ClinicTimeStore store;
    private final Rota rota;
    private final ClinicChanges changes;
    private final Clock clock;

    DemoRota(ClinicTimeStore store, Rota rota, ClinicChanges changes, Clock clock) {
        this.store = store;
        this.rota = rota;
        this.changes = changes;
        this.clock = clock;
    }

    /** At start and every night; on several nodes one after another. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void fill() {
        changes.begin();
        LocalDate today = LocalDate.ofInstant(clock.instant(), rota.zone());
        boolean newWeeks = createWeeks(today);
        boolean newShifts = fillRota(today);
        if (newWeeks || newShifts) {
            changes.record("system", "DEMO_ROTA_FILLED", "demo", null);
        }
    }

    private boolean createWeeks(LocalDate today) {
        if (!rota.readTimetable().clinicians().isEmpty()) {
            return false;
        }
        store.add(new Clinician(PAULA, "Dr Paula Jensen", "river", null, OMAR));
        store.add(new Clinician(OMAR, "Dr Omar Haddad", "river", null, PAULA));
        for (DayOfWeek day : List.of(
                DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)) {
            session(PAULA, day, SessionKind.SESSION, 8, 12, today);
            session(PAULA, day, SessionKind.INBOX, 13, 14, today);
            session(
                    PAULA,
                    day,
                    day == DayOfWeek.WEDNESDAY ? SessionKind.PROTECTED : SessionKind.SESSION,
                    14,
                    16,
                    today);
            session(PAULA, day, SessionKind.INBOX, 16, 17, today);
            session(OMAR, day, SessionKind.INBOX, 9, 10, today);
            session(OMAR, day, SessionKind.SESSION, 10, 13, today);
            session(OMAR, day, day == DayOfWeek.FRIDAY ? SessionKind.PROTECTED : SessionKind.SESSION, 14, 17, today);
            session(OMAR, day, SessionKind.INBOX, 17, 18, today);
        }
        return true;
    }

    private void session(String clinician, DayOfWeek day, SessionKind kind, int from, int until, LocalDate validFrom) {
        store.add(new WeeklySession(
                UUID.randomUUID(),
                clinician,
                day,
                kind,
                LocalTime.of(from, 0),
                LocalTime.of(until, 0),
                validFrom.minusDays(7),
                null));
    }

    private boolean fillRota(LocalDate today) {
        ClinicTimetable timetable = rota.readTimetable();
        List<OnCallShift> missing = today.minusDays(1)
                .datesUntil(today.plusDays(DAYS_AHEAD))
                .map(this::shift)
                .filter(shift -> timetable.shifts().stream()
                        .noneMatch(other -> other.span().overlaps(shift.span())))
                .filter(shift -> timetable.canCover(shift.clinician(), shift.span()))
                .toList();
        missing.forEach(store::add);
        return !missing.isEmpty();
    }

    private OnCallShift shift(LocalDate day) {
        boolean even = day.toEpochDay() % 2 == 0;
        var span = new Span(
                LocalMoment.planned(day.atTime(CHANGE_OVER), rota.zone()),
                LocalMoment.planned(day.plusDays(1).atTime(CHANGE_OVER), rota.zone()));
        return new OnCallShift(UUID.randomUUID(), span, even ? OMAR : PAULA, even ? PAULA : OMAR);
    }
}
