package org.carerelay.clinic;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ordinary week of each clinician. */
@Service
public class WeeklySessions {

    private final ClinicTimeStore store;
    private final Rota rota;
    private final ClinicChanges changes;

    WeeklySessions(ClinicTimeStore store, Rota rota, ClinicChanges changes) {
        this.store = store;
        this.rota = rota;
        this.changes = changes;
    }

    /**
     * A session as people ask for it, in clinic-local time.
     *
     * @param until end; {@code 00:00} is midnight at the end of the day
     * @param validFrom first day on which it may take place
     * @param validUntil last such day; null when it goes on
     */
    public record Wanted(
            String clinician,
            DayOfWeek weekday,
            SessionKind kind,
            LocalTime from,
            LocalTime until,
            LocalDate validFrom,
            @Nullable LocalDate validUntil) {}

    /**
     * Saves a session.
     *
     * @param actor account of who asked for it
     * @throws ClinicTimeException when it cannot be; nothing is saved then
     */
    @Transactional
    public void add(String actor, Wanted wanted) {
        changes.begin();
        var session = new WeeklySession(
                UUID.randomUUID(),
                wanted.clinician(),
                wanted.weekday(),
                wanted.kind(),
                wanted.from(),
                wanted.until(),
                wanted.validFrom(),
                wanted.validUntil());
        check(session, rota.readTimetable());
        store.add(session);
        changes.record(
                actor,
                "SESSION_ADDED",
                wanted.clinician(),
                session.kind() + " " + session.weekday() + " " + session.starts() + "/" + session.ends());
    }

    /** Nothing happens when it is gone already. */
    @Transactional
    public void remove(String actor, UUID id) {
        changes.begin();
        if (store.removeSession(id)) {
            changes.record(actor, "SESSION_REMOVED", id.toString(), null);
        }
    }

    static void check(WeeklySession session, ClinicTimetable timetable) {
        if (timetable.clinician(session.clinician()).isEmpty()) {
            throw new ClinicTimeException("clinician", "Choose a clinician.");
        }
        if (!session.endsAfterItStarts()) {
            throw new ClinicTimeException("until", "Choose an end after the start.");
        }
        LocalDate last = session.validUntil();
        if (last != null && last.isBefore(session.validFrom())) {
            throw new ClinicTimeException("validUntil", "Choose a last day that is not before the first.");
        }
        if (timetable.sessions().stream().anyMatch(session::overlaps)) {
            throw new ClinicTimeException(
                    "from",
                    "This clinician has a session in that time already. Remove that one or choose other times.");
        }
    }
}
