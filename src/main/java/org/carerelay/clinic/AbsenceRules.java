package org.carerelay.clinic;

import java.util.ArrayList;
import java.util.List;

/** Which absences can be. */
final class AbsenceRules {

    private final ClinicTimetable timetable;

    AbsenceRules(ClinicTimetable timetable) {
        this.timetable = timetable;
    }

    /** @throws ClinicTimeException with the first thing that does not fit */
    void check(Absence absence) {
        String clinician = absence.clinician();
        if (timetable.clinician(clinician).isEmpty()
                || timetable.hasLeft(clinician, absence.span().start())) {
            throw new ClinicTimeException("clinician", "Choose a clinician who works here at that time.");
        }
        if (timetable.absencesOf(clinician).stream()
                .anyMatch(other -> other.span().overlaps(absence.span()))) {
            throw new ClinicTimeException(
                    "from", "This clinician is away in that time already. Remove that absence or choose other times.");
        }
        if (absence.cover() != null) {
            checkCover(absence, absence.cover());
        }
    }

    private void checkCover(Absence absence, String cover) {
        if (cover.equals(absence.clinician())) {
            throw new ClinicTimeException("cover", "Nobody covers for themselves. Choose somebody else.");
        }
        if (leadsBack(absence, cover)) {
            throw new ClinicTimeException(
                    "cover", "These two would cover for each other while both are away. Choose somebody else.");
        }
        if (!timetable.canCover(cover, absence.span())) {
            throw new ClinicTimeException("cover", "This cover is away for part of that time. Choose somebody else.");
        }
    }

    /** Looked at where the cover, or the cover of the cover, begins to be away. */
    private boolean leadsBack(Absence absence, String cover) {
        var covers = new Covers(timetable);
        return timetable.absences().stream()
                .filter(other -> other.span().overlaps(absence.span()))
                .map(other -> Moments.later(other.span().start(), absence.span().start()))
                .anyMatch(moment -> covers.leadsBack(absence.clinician(), cover, moment));
    }

    /** What can be saved, but somebody should see to it. */
    List<String> warnings(Absence absence) {
        List<String> warnings = new ArrayList<>();
        boolean covered = absence.cover() != null
                || timetable
                        .clinician(absence.clinician())
                        .map(Clinician::panelCover)
                        .filter(cover -> timetable.canCover(cover, absence.span()))
                        .isPresent();
        if (!covered) {
            warnings.add("Nobody covers for all of this time: name a cover.");
        }
        if (timetable.absences().stream()
                .anyMatch(other -> absence.clinician().equals(other.cover())
                        && other.span().overlaps(absence.span()))) {
            warnings.add("They cover for somebody in this time: whoever covers for them takes over that too.");
        }
        if (timetable.shifts().stream().anyMatch(shift -> standsOn(shift, absence))) {
            warnings.add("They are on the on-call rota in this time: see the gaps and find somebody else.");
        }
        return warnings;
    }

    private static boolean standsOn(OnCallShift shift, Absence absence) {
        return shift.span().overlaps(absence.span())
                && (shift.clinician().equals(absence.clinician())
                        || absence.clinician().equals(shift.backup()));
    }
}
