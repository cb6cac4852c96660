package org.carerelay.clinic;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose time the clinic plans. */
@Service
public class Clinicians {

    private final ClinicTimeStore store;
    private final Rota rota;
    private final ClinicChanges changes;

    Clinicians(ClinicTimeStore store, Rota rota, ClinicChanges changes) {
        this.store = store;
        this.rota = rota;
        this.changes = changes;
    }

    /**
     * Adds a clinician or changes what is known of one.
     *
     * @param actor account of who asked for it
     * @throws ClinicTimeException when the cover of the panel is the clinician, unknown or has left, or when somebody
     *     leaves and nobody takes over
     */
    @Transactional
    public void save(String actor, Clinician clinician) {
        changes.begin();
        ClinicTimetable timetable = rota.readTimetable();
        check(clinician, timetable);
        boolean known = timetable.clinician(clinician.userId()).isPresent();
        if (known) {
            store.change(clinician);
        } else {
            store.add(clinician);
        }
        changes.record(actor, known ? "CLINICIAN_CHANGED" : "CLINICIAN_ADDED", clinician.userId(), null);
    }

    static void check(Clinician clinician, ClinicTimetable timetable) {
        String cover = clinician.panelCover();
        if (clinician.name().isBlank()) {
            throw new ClinicTimeException("name", "Write the name as patients read it.");
        }
        if (clinician.userId().equals(cover)) {
            throw new ClinicTimeException("panelCover", "Nobody covers for themselves. Choose somebody else.");
        }
        if (cover == null && clinician.leftOn() != null) {
            throw new ClinicTimeException("panelCover", "Choose who takes over the patients of somebody who leaves.");
        }
        if (cover != null
                && timetable
                        .clinician(cover)
                        .filter(known -> known.leftOn() == null)
                        .isEmpty()) {
            throw new ClinicTimeException("panelCover", "This cover does not work here. Choose somebody else.");
        }
    }
}
