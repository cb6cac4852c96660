package org.carerelay.clinic;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is away when. */
@Service
public class Absences {

    private final ClinicTimeStore store;
    private final Rota rota;
    private final ClinicChanges changes;

    Absences(ClinicTimeStore store, Rota rota, ClinicChanges changes) {
        this.store = store;
        this.rota = rota;
        this.changes = changes;
    }

    /**
     * An absence as people ask for it, in clinic-local time.
     *
     * @param until first moment at which they are back
     * @param cover account of who takes over; null for the cover of their panel
     */
    public record Wanted(
            String clinician,
            AbsenceKind kind,
            LocalDateTime from,
            LocalDateTime until,
            @Nullable String cover) {}

    /**
     * Whether it can be, without saving it.
     *
     * @return sentences that whoever asked should read
     * @throws ClinicTimeException when it cannot be
     */
    @Transactional(readOnly = true)
    public List<String> check(Wanted wanted) {
        return checked(wanted).notes();
    }

    /**
     * Saves an absence.
     *
     * @param actor account of who asked for it
     * @return sentences that whoever asked should read
     * @throws ClinicTimeException when it cannot be; nothing is saved then
     */
    @Transactional
    public List<String> add(String actor, Wanted wanted) {
        changes.begin();
        Checked checked = checked(wanted);
        store.add(checked.absence());
        changes.record(
                actor,
                "ABSENCE_ADDED",
                wanted.clinician(),
                checked.absence().kind() + " " + checked.absence().span().start() + "/"
                        + checked.absence().span().end());
        return checked.notes();
    }

    /** Nothing happens when it is gone already. */
    @Transactional
    public void remove(String actor, UUID id) {
        changes.begin();
        if (store.removeAbsence(id)) {
            changes.record(actor, "ABSENCE_REMOVED", id.toString(), null);
        }
    }

    private Checked checked(Wanted wanted) {
        var typed = Moments.span(wanted.from(), wanted.until(), rota.zone());
        var absence = new Absence(UUID.randomUUID(), wanted.clinician(), wanted.kind(), typed.span(), wanted.cover());
        var rules = new AbsenceRules(rota.readTimetable());
        rules.check(absence);
        return new Checked(
                absence,
                Stream.concat(typed.notes().stream(), rules.warnings(absence).stream())
                        .toList());
    }

    private record Checked(Absence absence, List<String> notes) {}
}
