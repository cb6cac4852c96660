package org.carerelay.clinic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What each clinician does when. */
final class ClinicianDays {

    /** How far ahead somebody's next time for messages is looked for. */
    static final int HORIZON_DAYS = 60;

    private final ClinicTimetable timetable;

    ClinicianDays(ClinicTimetable timetable) {
        this.timetable = timetable;
    }

    /** Leave and leaving win over everything, the rota over the ordinary week; nobody unknown is working. */
    ClinicianState stateOf(String userId, Instant at) {
        ClinicianState planned = plannedStateOf(userId, at);
        boolean there = planned != ClinicianState.LEFT && planned != ClinicianState.LEAVE;
        return there && isOnCall(userId, at) ? ClinicianState.ONCALL : planned;
    }

    private boolean isOnCall(String userId, Instant at) {
        return timetable.shifts().stream()
                .anyMatch(shift ->
                        shift.clinician().equals(userId) && shift.span().contains(at));
    }

    private ClinicianState plannedStateOf(String userId, Instant at) {
        if (timetable.hasLeft(userId, at)) {
            return ClinicianState.LEFT;
        }
        return timetable.absence(userId, at).isPresent() ? ClinicianState.LEAVE : weeklyStateOf(userId, at);
    }

    private ClinicianState weeklyStateOf(String userId, Instant at) {
        return sessionsOn(userId, timetable.dayOf(at)).stream()
                .filter(planned -> planned.span().contains(at))
                .map(planned -> planned.kind().state())
                .findFirst()
                .orElse(ClinicianState.OFF);
    }

    /** The rest of the present block, or the next one, without the parts in which they are away. */
    Optional<Span> nextInboxTime(String userId, Instant from) {
        LocalDate first = timetable.dayOf(from);
        return first.datesUntil(first.plusDays(HORIZON_DAYS + 1L))
                .flatMap(day -> sessionsOn(userId, day).stream())
                .filter(planned -> planned.kind() == SessionKind.INBOX)
                .flatMap(planned -> presentParts(userId, planned.span()).stream())
                .filter(span -> span.end().isAfter(from))
                .map(span -> span.start().isBefore(from) ? new Span(from, span.end()) : span)
                .min(Comparator.comparing(Span::start));
    }

    private List<Span> presentParts(String userId, Span span) {
        List<Span> present = new ArrayList<>();
        for (Span part : parts(userId, span)) {
            if (timetable.canCover(userId, part.start())) {
                present.add(part);
            }
        }
        return present;
    }

    /** When an absence ends, together with those that follow on it without a break; empty when they are not on leave. */
    Optional<Instant> leaveEnds(String userId, Instant at) {
        Optional<Instant> end =
                timetable.absence(userId, at).map(absence -> absence.span().end());
        return end.map(last -> leaveEnds(userId, last).orElse(last));
    }

    /** The day of a clinician without the rota, cut where something changes; no two neighbours are the same. */
    List<RotaPeriod> periodsOf(String userId, LocalDate day) {
        var whole = new Span(timetable.startOf(day), timetable.startOf(day.plusDays(1)));
        List<RotaPeriod> periods = new ArrayList<>();
        for (Span part : parts(userId, whole)) {
            ClinicianState state = plannedStateOf(userId, part.start());
            int last = periods.size() - 1;
            if (last >= 0 && periods.get(last).state() == state) {
                var longer = new Span(periods.get(last).span().start(), part.end());
                periods.set(last, new RotaPeriod(longer, state));
            } else {
                periods.add(new RotaPeriod(part, state));
            }
        }
        return periods;
    }

    private List<Span> parts(String userId, Span whole) {
        var cuts = new TreeSet<Instant>();
        Stream.of(
                        timetable.absencesOf(userId).stream().map(Absence::span),
                        sessionsOn(userId, timetable.dayOf(whole.start())).stream()
                                .map(Planned::span))
                .flatMap(spans -> spans)
                .flatMap(span -> Stream.of(span.start(), span.end()))
                .forEach(cuts::add);
        timetable.leftAt(userId).ifPresent(cuts::add);
        return Spans.cut(whole, cuts);
    }

    private List<Planned> sessionsOn(String userId, LocalDate day) {
        if (timetable.closed().test(day)) {
            return List.of();
        }
        return timetable.sessions().stream()
                .filter(session -> session.clinician().equals(userId) && session.takesPlaceOn(day))
                .flatMap(session -> planned(session, day).stream())
                .sorted(Comparator.comparing(planned -> planned.span().start()))
                .toList();
    }

    /** Empty for a session that lies wholly in the hour that the clocks skip. */
    private Optional<Planned> planned(WeeklySession session, LocalDate day) {
        LocalDate lastDay = session.ends().equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
        Instant start = LocalMoment.planned(day.atTime(session.starts()), timetable.zone());
        Instant end = LocalMoment.planned(lastDay.atTime(session.ends()), timetable.zone());
        return start.isBefore(end) ? Optional.of(new Planned(new Span(start, end), session.kind())) : Optional.empty();
    }

    private record Planned(Span span, SessionKind kind) {}
}
