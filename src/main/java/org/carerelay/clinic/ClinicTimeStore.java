package org.carerelay.clinic;

import java.sql.Types;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The planned time of clinicians in the database. */
@Component
class ClinicTimeStore {

    private final JdbcClient database;

    ClinicTimeStore(JdbcClient database) {
        this.database = database;
    }

    List<Clinician> clinicians() {
        return database.sql(
                        "select user_id, display_name, team, left_on, panel_cover from clinician order by display_name")
                .query((row, index) -> new Clinician(
                        row.getString("user_id"),
                        row.getString("display_name"),
                        row.getString("team"),
                        row.getObject("left_on", LocalDate.class),
                        row.getString("panel_cover")))
                .list();
    }

    List<WeeklySession> sessions() {
        return database.sql("select id, clinician, weekday, kind, starts, ends, valid_from, valid_until"
                        + " from weekly_session order by starts, id")
                .query((row, index) -> new WeeklySession(
                        UUID.fromString(row.getString("id")),
                        row.getString("clinician"),
                        DayOfWeek.valueOf(row.getString("weekday")),
                        SessionKind.valueOf(row.getString("kind")),
                        row.getObject("starts", LocalTime.class),
                        row.getObject("ends", LocalTime.class),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class)))
                .list();
    }

    /** Those that end after a moment; older ones are history. */
    List<Absence> absencesFrom(Instant from) {
        return database.sql("select id, clinician, kind, starts_at, ends_at, cover"
                        + " from absence where ends_at > :from order by starts_at, id")
                .param("from", stored(from))
                .query((row, index) -> new Absence(
                        UUID.fromString(row.getString("id")),
                        row.getString("clinician"),
                        AbsenceKind.valueOf(row.getString("kind")),
                        new Span(
                                read(row.getObject("starts_at", LocalDateTime.class)),
                                read(row.getObject("ends_at", LocalDateTime.class))),
                        row.getString("cover")))
                .list();
    }

    /** Those that end after a moment; older ones are history. */
    List<OnCallShift> shiftsFrom(Instant from) {
        return database.sql("select id, starts_at, ends_at, clinician, backup"
                        + " from on_call_shift where ends_at > :from order by starts_at, id")
                .param("from", stored(from))
                .query((row, index) -> new OnCallShift(
                        UUID.fromString(row.getString("id")),
                        new Span(
                                read(row.getObject("starts_at", LocalDateTime.class)),
                                read(row.getObject("ends_at", LocalDateTime.class))),
                        row.getString("clinician"),
                        row.getString("backup")))
                .list();
    }

    void add(Clinician clinician) {
        database.sql("insert into clinician (user_id, display_name, team, left_on, panel_cover)"
                        + " values (:user, :name, :team, :left, :cover)")
                .param("user", clinician.userId())
                .param("name", clinician.name())
                .param("team", clinician.team())
                .param("left", clinician.leftOn(), Types.DATE)
                .param("cover", clinician.panelCover(), Types.VARCHAR)
                .update();
    }

    void change(Clinician clinician) {
        database.sql("update clinician set display_name = :name, team = :team, left_on = :left, panel_cover = :cover"
                        + " where user_id = :user")
                .param("user", clinician.userId())
                .param("name", clinician.name())
                .param("team", clinician.team())
                .param("left", clinician.leftOn(), Types.DATE)
                .param("cover", clinician.panelCover(), Types.VARCHAR)
                .update();
    }

    void add(WeeklySession session) {
        database.sql("insert into weekly_session"
                        + " (id, clinician, weekday, kind, starts, ends, valid_from, valid_until)"
                        + " values (:id, :clinician, :weekday, :kind, :starts, :ends, :from, :until)")
                .param("id", session.id().toString())
                .param("clinician", session.clinician())
                .param("weekday", session.weekday().name())
                .param("kind", session.kind().name())
                .param("starts", session.starts())
                .param("ends", session.ends())
                .param("from", session.validFrom())
                .param("until", session.validUntil(), Types.DATE)
                .update();
    }

    void add(Absence absence) {
        database.sql("insert into absence (id, clinician, kind, starts_at, ends_at, cover)"
                        + " values (:id, :clinician, :kind, :starts, :ends, :cover)")
                .param("id", absence.id().toString())
                .param("clinician", absence.clinician())
                .param("kind", absence.kind().name())
                .param("starts", stored(absence.span().start()))
                .param("ends", stored(absence.span().end()))
                .param("cover", absence.cover(), Types.VARCHAR)
                .update();
    }

    void add(OnCallShift shift) {
        database.sql("insert into on_call_shift (id, starts_at, ends_at, clinician, backup)"
                        + " values (:id, :starts, :ends, :clinician, :backup)")
                .param("id", shift.id().toString())
                .param("starts", stored(shift.span().start()))
                .param("ends", stored(shift.span().end()))
                .param("clinician", shift.clinician())
                .param("backup", shift.backup(), Types.VARCHAR)
                .update();
    }

    boolean removeSession(UUID id) {
        return remove("delete from weekly_session where id = :id", id);
    }

    boolean removeAbsence(UUID id) {
        return remove("delete from absence where id = :id", id);
    }

    boolean removeShift(UUID id) {
        return remove("delete from on_call_shift where id = :id", id);
    }

    private boolean remove(String statement, UUID id) {
        return database.sql(statement).param("id", id.toString()).update() > 0;
    }

    static LocalDateTime stored(Instant moment) {
        return LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC);
    }

    static Instant read(LocalDateTime stored) {
        return stored.toInstant(ZoneOffset.UTC);
    }
}
