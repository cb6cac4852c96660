package org.carerelay.clinic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.carerelay.clinic.RotaGap.Missing;
import org.jspecify.annotations.Nullable;

/** Who is on call, at every minute of the day: what is urgent comes at any hour. */
final class OnCallRota {

    private final ClinicTimetable timetable;

    OnCallRota(ClinicTimetable timetable) {
        this.timetable = timetable;
    }

    /** Empty when nobody who could be called is on the rota. */
    Optional<OnCall> at(Instant at) {
        return shift(at).flatMap(shift -> {
            @Nullable String backup = timetable.canCover(shift.backup(), at) ? shift.backup() : null;
            if (timetable.canCover(shift.clinician(), at)) {
                return Optional.of(new OnCall(shift.clinician(), backup));
            }
            return Optional.ofNullable(backup).map(only -> new OnCall(only, null));
        });
    }

    /** In order; two that touch and lack the same thing are one. */
    List<RotaGap> gapsIn(Span window) {
        List<RotaGap> gaps = new ArrayList<>();
        for (Span part : Spans.cut(window, cuts())) {
            missing(part.start()).ifPresent(missing -> add(gaps, new RotaGap(part, missing)));
        }
        return gaps;
    }

    private static void add(List<RotaGap> gaps, RotaGap gap) {
        int last = gaps.size() - 1;
        if (last >= 0
                && gaps.get(last).missing() == gap.missing()
                && gaps.get(last).span().end().equals(gap.span().start())) {
            var longer = new Span(gaps.get(last).span().start(), gap.span().end());
            gaps.set(last, new RotaGap(longer, gap.missing()));
        } else {
            gaps.add(gap);
        }
    }

    private Optional<Missing> missing(Instant at) {
        Optional<OnCall> onCall = at(at);
        if (onCall.isEmpty()) {
            return Optional.of(Missing.NOBODY_ON_CALL);
        }
        if (onCall.get().backup() != null) {
            return Optional.empty();
        }
        boolean backupAway = shift(at)
                .map(OnCallShift::backup)
                .filter(backup -> !timetable.canCover(backup, at))
                .isPresent();
        return Optional.of(backupAway ? Missing.BACKUP_AWAY : Missing.NO_BACKUP);
    }

    private Optional<OnCallShift> shift(Instant at) {
        return timetable.shifts().stream()
                .filter(shift -> shift.span().contains(at))
                .findFirst();
    }

    private NavigableSet<Instant> cuts() {
        var cuts = new TreeSet<Instant>();
        Stream.concat(
                        timetable.shifts().stream().map(OnCallShift::span),
                        timetable.absences().stream().map(Absence::span))
                .flatMap(span -> Stream.of(span.start(), span.end()))
                .forEach(cuts::add);
        timetable.clinicians().stream()
                .flatMap(clinician -> timetable.leftAt(clinician.userId()).stream())
                .forEach(cuts::add);
        return cuts;
    }
}
