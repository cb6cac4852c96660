package org.carerelay.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.carerelay.kernel.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A manager plans the time of two clinicians of their own, years ahead of everybody else's. */
class ClinicTimeWalk {

    private static final LocalDate MONDAY = LocalDate.of(2035, 3, 5);
    private static final String MANAGER = "mona";

    private final String one = "one-" + UUID.randomUUID();
    private final String two = "two-" + UUID.randomUUID();

    private final Clinicians clinicians;
    private final WeeklySessions sessions;
    private final Absences absences;
    private final OnCallShifts shifts;
    private final OpeningTimes openingTimes;
    private final BreakGlass breakGlass;
    private final Rota rota;
    private final ClinicHours hours;
    private final JdbcClient database;
    private final Clock clock;

    ClinicTimeWalk(
            Clinicians clinicians,
            WeeklySessions sessions,
            Absences absences,
            OnCallShifts shifts,
            OpeningTimes openingTimes,
            BreakGlass breakGlass,
            Rota rota,
            ClinicHours hours,
            JdbcClient database,
            Clock clock) {
        this.clinicians = clinicians;
        this.sessions = sessions;
        this.absences = absences;
        this.shifts = shifts;
        this.openingTimes = openingTimes;
        this.breakGlass = breakGlass;
        this.rota = rota;
        this.hours = hours;
        this.database = database;
        this.clock = clock;
    }

    void plansAndChangesItsMind() {
        addPeople();
        sessions.add(MANAGER, session(LocalTime.of(22, 0), LocalTime.MIDNIGHT));
        assertThat(rota.nextInboxTime(one, local(MONDAY, 9)))
                .contains(new Span(local(MONDAY, 22), local(MONDAY.plusDays(1), 0)));

        absences.add(MANAGER, absence(9, 12, two));
        assertThat(rota.stateOf(one, local(MONDAY, 9))).isEqualTo(ClinicianState.LEAVE);
        assertThat(rota.coverOf(one, local(MONDAY, 9))).contains(two);
        assertThat(rota.leaveEnds(one, local(MONDAY, 9))).contains(local(MONDAY, 12));

        var shift = new OnCallShifts.Wanted(two, MONDAY.atTime(8, 0), MONDAY.atTime(18, 0), null);
        assertThat(shifts.add(MANAGER, shift)).anyMatch(note -> note.contains("no backup"));
        assertThat(rota.onCallAt(local(MONDAY, 8))).contains(new OnCall(two, null));
        assertThat(rota.onDuty("oncall-clinician", local(MONDAY, 8))).containsExactly(two);
        assertThat(rota.gaps(local(MONDAY, 8), 1))
                .extracting(RotaGap::missing)
                .containsExactly(RotaGap.Missing.NO_BACKUP, RotaGap.Missing.NOBODY_ON_CALL);

        removeAll();
        assertThat(rota.stateOf(one, local(MONDAY, 9))).isEqualTo(ClinicianState.OFF);
        assertThat(rota.onCallAt(local(MONDAY, 8))).isEmpty();
        assertThat(changesOf(MANAGER)).contains("ABSENCE_ADDED", "SHIFT_ADDED", "SESSION_ADDED", "SHIFT_REMOVED");
    }

    void savesNothingByHalves() {
        addPeople();
        absences.add(MANAGER, absence(9, 12, two));
        long before = rows();

        assertThatExceptionOfType(ClinicTimeException.class)
                .isThrownBy(() -> absences.add(MANAGER, absence(11, 13, two)));
        assertThatExceptionOfType(ClinicTimeException.class)
                .isThrownBy(() -> openingTimes.open(
                        MANAGER,
                        DayOfWeek.MONDAY,
                        List.of(
                                new OpeningHours(LocalTime.of(8, 0), LocalTime.of(12, 0)),
                                new OpeningHours(LocalTime.of(11, 0), LocalTime.of(18, 0)))));
        assertThatExceptionOfType(ClinicTimeException.class)
                .isThrownBy(() -> openingTimes.close(MANAGER, LocalDate.of(2020, 1, 1)));

        assertThat(rows()).isEqualTo(before);
        removeAll();
    }

    void closesADayAtOnce() {
        assertThat(hours.clock().isOpen(local(MONDAY, 10))).isTrue();
        openingTimes.close(MANAGER, MONDAY);
        assertThat(hours.clock().isOpen(local(MONDAY, 10))).isFalse();
        assertThat(openingTimes.closuresFrom(MONDAY)).contains(MONDAY);
        assertThatExceptionOfType(ClinicTimeException.class).isThrownBy(() -> openingTimes.close(MANAGER, MONDAY));
        openingTimes.reopen(MANAGER, MONDAY);
        assertThat(hours.clock().isOpen(local(MONDAY, 10))).isTrue();

        openingTimes.open(
                MANAGER, DayOfWeek.SUNDAY, List.of(new OpeningHours(LocalTime.of(20, 0), LocalTime.MIDNIGHT)));
        assertThat(hours.clock().isOpen(local(MONDAY.minusDays(1), 23))).isTrue();
        openingTimes.open(MANAGER, DayOfWeek.SUNDAY, List.of());
        assertThat(hours.clock().isOpen(local(MONDAY.minusDays(1), 23))).isFalse();
    }

    void breaksTheGlassForOnePatient() {
        var patient = PatientId.next();
        Instant now = clock.instant();
        assertThatExceptionOfType(ClinicTimeException.class)
                .isThrownBy(() -> breakGlass.open(one, patient, now.plus(Duration.ofDays(31))));
        assertThatExceptionOfType(ClinicTimeException.class).isThrownBy(() -> breakGlass.open(one, patient, now));
        assertThat(breakGlass.allows(one, patient, now)).isFalse();

        breakGlass.open(one, patient, now.plus(Duration.ofDays(29)));

        assertThat(breakGlass.allows(one, patient, now)).isTrue();
        assertThat(breakGlass.allows(one, patient, now.plus(Duration.ofDays(29))))
                .isFalse();
        assertThat(breakGlass.allows(two, patient, now)).isFalse();
        assertThat(breakGlass.allows(one, PatientId.next(), now)).isFalse();
        assertThat(changesOf(one)).containsExactly("BREAK_GLASS_OPENED");
    }

    private void addPeople() {
        clinicians.save(MANAGER, new Clinician(one, "Dr One", "test", null, null));
        clinicians.save(MANAGER, new Clinician(two, "Dr Two", "test", null, one));
    }

    private WeeklySessions.Wanted session(LocalTime from, LocalTime until) {
        return new WeeklySessions.Wanted(one, DayOfWeek.MONDAY, SessionKind.INBOX, from, until, MONDAY, MONDAY);
    }

    private Absences.Wanted absence(int from, int until, String cover) {
        return new Absences.Wanted(one, AbsenceKind.TRAINING, MONDAY.atTime(from, 0), MONDAY.atTime(until, 0), cover);
    }

    private Instant local(LocalDate day, int hour) {
        return LocalDateTime.of(day, LocalTime.of(hour, 0)).atZone(rota.zone()).toInstant();
    }

    private void removeAll() {
        rota.sessions().stream()
                .filter(session -> session.clinician().equals(one))
                .forEach(session -> sessions.remove(MANAGER, session.id()));
        rota.absencesFrom(local(MONDAY, 0)).stream()
                .filter(absence -> absence.clinician().equals(one))
                .forEach(absence -> absences.remove(MANAGER, absence.id()));
        rota.shiftsIn(new Span(local(MONDAY, 0), local(MONDAY, 23)))
                .forEach(shift -> shifts.remove(MANAGER, shift.id()));
        database.sql("delete from clinician where team = 'test'").update();
        rota.refresh();
    }

    private long rows() {
        return database.sql("select (select count(*) from absence) + (select count(*) from clinic_closure)"
                        + " + (select count(*) from opening_hours) + (select count(*) from clinic_change)"
                        + " + (select changes from clinic_time)")
                .query(Long.class)
                .single();
    }

    private List<String> changesOf(String actor) {
        return database.sql("select what from clinic_change where actor = :actor order by number")
                .param("actor", actor)
                .query(String.class)
                .list();
    }
}
