package org.carerelay.clinic;

import java.util.ArrayList;
import java.util.List;

/** Which shifts on call can be. */
final class ShiftRules {

    private final ClinicTimetable timetable;
    private final List<String> groupOnCall;

    /** @param groupOnCall accounts that see the tasks of the clinician on call */
    ShiftRules(ClinicTimetable timetable, List<String> groupOnCall) {
        this.timetable = timetable;
        this.groupOnCall = groupOnCall;
    }

    /** @throws ClinicTimeException with the first thing that does not fit */
    void check(OnCallShift shift) {
        if (timetable.shifts().stream().anyMatch(other -> other.span().overlaps(shift.span()))) {
            throw new ClinicTimeException(
                    "from", "Somebody is on call in that time already. Remove that shift or choose other times.");
        }
        if (!timetable.canCover(shift.clinician(), shift.span())) {
            throw new ClinicTimeException(
                    "clinician", "This clinician is away for part of that time. Choose somebody else.");
        }
        if (shift.clinician().equals(shift.backup())) {
            throw new ClinicTimeException("backup", "Nobody is their own backup. Choose somebody else.");
        }
        if (shift.backup() != null && !timetable.canCover(shift.backup(), shift.span())) {
            throw new ClinicTimeException("backup", "This backup is away for part of that time. Choose somebody else.");
        }
    }

    /** What can be saved, but somebody should see to it. */
    List<String> warnings(OnCallShift shift) {
        List<String> warnings = new ArrayList<>();
        if (shift.backup() == null) {
            warnings.add("This shift has no backup: it stays in the list of gaps until it has one.");
        }
        boolean blind = !groupOnCall.contains(shift.clinician())
                || (shift.backup() != null && !groupOnCall.contains(shift.backup()));
        if (blind) {
            warnings.add("Somebody on this shift is not in the group Clinicians on call and does not see its tasks:"
                    + " ask your administrator.");
        }
        return warnings;
    }
}
