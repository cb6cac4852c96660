package org.carerelay.clinic.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carerelay.clinic.AbsenceKind;
import org.carerelay.clinic.ClinicHours;
import org.carerelay.clinic.ClinicSettings;
import org.carerelay.clinic.Clinician;
import org.carerelay.clinic.OpeningTimes;
import org.carerelay.clinic.Rota;
import org.carerelay.clinic.SessionKind;
import org.carerelay.clinic.Span;
import org.carerelay.clinic.WeeklySession;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands on the rota page. */
@Component
class RotaPage {

    /** How far ahead gaps are listed; the nightly check looks as far. */
    private static final int DAYS_AHEAD = 14;

    private final Rota rota;
    private final ClinicHours hours;
    private final OpeningTimes openingTimes;
    private final ClinicSettings clinic;
    private final ClinicianForms forms;
    private final Clock clock;

    RotaPage(
            Rota rota,
            ClinicHours hours,
            OpeningTimes openingTimes,
            ClinicSettings clinic,
            ClinicianForms forms,
            Clock clock) {
        this.forms = forms;
        this.rota = rota;
        this.hours = hours;
        this.openingTimes = openingTimes;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** An entry that can be removed. */
    record Entry(String id, String words) {}

    /** A choice of a select. */
    record Choice(String value, String label) {}

    void fill(Model model, LocalDate anyDay) {
        LocalDate monday = anyDay.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Instant now = clock.instant();
        model.addAttribute("clinic", clinic);
        model.addAttribute("week", monday);
        model.addAttribute("weekName", RotaWords.day(monday) + " to " + RotaWords.day(monday.plusDays(6)));
        model.addAttribute("before", monday.minusWeeks(1));
        model.addAttribute("after", monday.plusWeeks(1));
        model.addAttribute("table", WeekTable.of(rota, monday));
        model.addAttribute(
                "gaps",
                rota.gaps(now, DAYS_AHEAD).stream()
                        .map(gap -> gap.sentence(rota.zone()))
                        .toList());
        addEntries(model, monday, now);
        addChoices(model);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), rota.zone());
    }

    private void addEntries(Model model, LocalDate monday, Instant now) {
        Map<String, String> names = names();
        Function<String, String> name = id -> names.getOrDefault(id, id);
        Instant start = monday.atStartOfDay(rota.zone()).toInstant();
        model.addAttribute(
                "absences",
                rota.absencesFrom(now).stream()
                        .map(absence -> new Entry(
                                absence.id().toString(),
                                name.apply(absence.clinician()) + ", "
                                        + RotaWords.span(absence.span(), rota.zone()) + ", "
                                        + RotaWords.kind(absence.kind())
                                        + (absence.cover() == null ? "" : ", cover " + name.apply(absence.cover()))))
                        .toList());
        model.addAttribute(
                "shifts",
                rota.shiftsIn(new Span(start, start.plus(Duration.ofDays(7)))).stream()
                        .map(shift -> new Entry(
                                shift.id().toString(),
                                RotaWords.span(shift.span(), rota.zone()) + ", " + name.apply(shift.clinician())))
                        .toList());
        model.addAttribute(
                "sessions",
                rota.sessions().stream()
                        .filter(session -> session.validUntil() == null
                                || !session.validUntil().isBefore(today()))
                        .sorted(Comparator.comparing((WeeklySession session) -> name.apply(session.clinician()))
                                .thenComparing(WeeklySession::weekday))
                        .map(session -> new Entry(
                                session.id().toString(),
                                name.apply(session.clinician()) + ", " + RotaWords.weekday(session.weekday()) + ' '
                                        + RotaWords.hours(session.starts(), session.ends()) + ", "
                                        + RotaWords.kind(session.kind())))
                        .toList());
        model.addAttribute(
                "people",
                rota.clinicians().stream()
                        .map(clinician -> new Entry(
                                clinician.userId(),
                                clinician.name()
                                        + (clinician.panelCover() == null
                                                ? ", nobody covers"
                                                : ", covered by " + name.apply(clinician.panelCover()))
                                        + (clinician.leftOn() == null
                                                ? ""
                                                : ", not here from " + RotaWords.day(clinician.leftOn()))))
                        .toList());
        model.addAttribute(
                "closures",
                openingTimes.closuresFrom(today()).stream()
                        .map(day -> new Entry(day.toString(), RotaWords.day(day)))
                        .toList());
        model.addAttribute(
                "openingHours",
                hours.week().entrySet().stream()
                        .map(day -> RotaWords.weekday(day.getKey())
                                + ' '
                                + day.getValue().stream()
                                        .map(each -> RotaWords.hours(each.opens(), each.closes()))
                                        .collect(Collectors.joining(" and ")))
                        .toList());
    }

    private void addChoices(Model model) {
        model.addAttribute(
                "clinicians",
                rota.clinicians().stream()
                        .filter(clinician ->
                                clinician.leftOn() == null || clinician.leftOn().isAfter(today()))
                        .map(clinician -> new Choice(clinician.userId(), clinician.name()))
                        .toList());
        model.addAttribute(
                "accounts",
                Stream.concat(
                                rota.clinicians().stream()
                                        .map(clinician -> new Choice(clinician.userId(), clinician.name())),
                                forms.withoutPlan().stream().map(account -> new Choice(account, "Account " + account)))
                        .toList());
        model.addAttribute("absenceKinds", choices(AbsenceKind.values(), RotaWords::kind));
        model.addAttribute("sessionKinds", choices(SessionKind.values(), RotaWords::kind));
        model.addAttribute("weekdays", choices(DayOfWeek.values(), RotaWords::weekday));
    }

    private static <E extends Enum<E>> List<Choice> choices(E[] values, Function<E, String> label) {
        return Arrays.stream(values)
                .map(value -> new Choice(value.name(), label.apply(value)))
                .toList();
    }

    private Map<String, String> names() {
        return rota.clinicians().stream().collect(Collectors.toMap(Clinician::userId, Clinician::name));
    }
}
