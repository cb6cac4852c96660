package org.carerelay.clinic;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is on call when. */
@Service
public class OnCallShifts {

    private final ClinicTimeStore store;
    private final Rota rota;
    private final StaffDirectory staff;
    private final ClinicChanges changes;

    OnCallShifts(ClinicTimeStore store, Rota rota, StaffDirectory staff, ClinicChanges changes) {
        this.store = store;
        this.rota = rota;
        this.staff = staff;
        this.changes = changes;
    }

    /**
     * A shift as people ask for it, in clinic-local time.
     *
     * @param until first moment after it
     * @param backup account of who is called next; without one the shift shows as a gap
     */
    public record Wanted(
            String clinician,
            LocalDateTime from,
            LocalDateTime until,
            @Nullable String backup) {}

    /**
     * Saves a shift.
     *
     * @param actor account of who asked for it
     * @return sentences that whoever asked should read
     * @throws ClinicTimeException when it cannot be; nothing is saved then
     */
    @Transactional
    public List<String> add(String actor, Wanted wanted) {
        changes.begin();
        var typed = Moments.span(wanted.from(), wanted.until(), rota.zone());
        var shift = new OnCallShift(UUID.randomUUID(), typed.span(), wanted.clinician(), wanted.backup());
        var rules = new ShiftRules(rota.readTimetable(), staff.membersOf(Rota.ONCALL_CLINICIAN));
        rules.check(shift);
        store.add(shift);
        changes.record(
                actor,
                "SHIFT_ADDED",
                wanted.clinician(),
                shift.span().start() + "/" + shift.span().end());
        return Stream.concat(typed.notes().stream(), rules.warnings(shift).stream())
                .toList();
    }

    /** Nothing happens when it is gone already. */
    @Transactional
    public void remove(String actor, UUID id) {
        changes.begin();
        if (store.removeShift(id)) {
            changes.record(actor, "SHIFT_REMOVED", id.toString(), null);
        }
    }
}
