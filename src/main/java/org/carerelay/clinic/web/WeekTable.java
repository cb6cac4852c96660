package org.carerelay.clinic.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.carerelay.clinic.Clinician;
import org.carerelay.clinic.ClinicianState;
import org.carerelay.clinic.OnCallShift;
import org.carerelay.clinic.Rota;
import org.carerelay.clinic.RotaPeriod;
import org.carerelay.clinic.Span;

/**
 * A week of the rota: who is on call, then a row for each clinician.
 *
 * @param days headings of the columns
 */
record WeekTable(List<String> days, List<Row> rows) {

    /** @param cells one for each day */
    record Row(String name, List<Cell> cells) {}

    /** @param day heading of its column, shown in the cell on a small screen */
    record Cell(String day, List<Line> lines) {}

    /** @param kind for the colour; the words say it all */
    record Line(String kind, String words) {}

    static WeekTable of(Rota rota, LocalDate monday) {
        List<LocalDate> days = monday.datesUntil(monday.plusDays(7)).toList();
        Map<String, String> names =
                rota.clinicians().stream().collect(Collectors.toMap(Clinician::userId, Clinician::name));
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                "On call",
                days.stream()
                        .map(day -> new Cell(RotaWords.day(day), onCall(rota, day, names)))
                        .toList()));
        rota.clinicians().stream()
                .filter(clinician ->
                        clinician.leftOn() == null || clinician.leftOn().isAfter(monday))
                .map(clinician -> row(rota, clinician.userId(), clinician.name(), days))
                .forEach(rows::add);
        return new WeekTable(days.stream().map(RotaWords::day).toList(), rows);
    }

    private static Row row(Rota rota, String userId, String name, List<LocalDate> days) {
        return new Row(
                name,
                days.stream()
                        .map(day -> new Cell(RotaWords.day(day), lines(rota, userId, day)))
                        .toList());
    }

    private static List<Line> lines(Rota rota, String userId, LocalDate day) {
        List<RotaPeriod> periods = rota.periodsOf(userId, day);
        List<Line> lines = new ArrayList<>();
        periods.stream()
                .filter(period -> period.state() != ClinicianState.OFF)
                .map(period -> line(
                        period.state(),
                        periods.size() == 1 ? "" : ' ' + RotaWords.hours(period.span(), day, rota.zone())))
                .forEach(lines::add);
        if (lines.isEmpty()) {
            lines.add(line(ClinicianState.OFF, ""));
        }
        shiftsOn(rota, day).stream()
                .filter(shift -> shift.clinician().equals(userId))
                .map(shift -> line(ClinicianState.ONCALL, ' ' + RotaWords.hours(shift.span(), day, rota.zone())))
                .forEach(lines::add);
        return lines;
    }

    private static List<Line> onCall(Rota rota, LocalDate day, Map<String, String> names) {
        List<Line> lines = shiftsOn(rota, day).stream()
                .map(shift -> new Line(
                        "oncall", RotaWords.hours(shift.span(), day, rota.zone()) + ' ' + people(shift, names)))
                .toList();
        return lines.isEmpty() ? List.of(new Line("gap", "Nobody")) : lines;
    }

    private static String people(OnCallShift shift, Map<String, String> names) {
        String first = names.getOrDefault(shift.clinician(), shift.clinician());
        return shift.backup() == null
                ? first + ", no backup"
                : first + ", backup " + names.getOrDefault(shift.backup(), shift.backup());
    }

    private static List<OnCallShift> shiftsOn(Rota rota, LocalDate day) {
        ZoneId zone = rota.zone();
        return rota.shiftsIn(new Span(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    private static Line line(ClinicianState state, String rest) {
        return new Line(state.name().toLowerCase(Locale.ROOT), RotaWords.state(state) + rest);
    }
}
