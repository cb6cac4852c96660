package org.carerelay.clinic.web;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.carerelay.clinic.AbsenceKind;
import org.carerelay.clinic.Absences;
import org.carerelay.clinic.OnCallShifts;
import org.carerelay.clinic.OpeningHours;
import org.carerelay.clinic.SessionKind;
import org.carerelay.clinic.WeeklySessions;

/** What the forms of the rota page ask for. */
final class RotaForms {

    private static final String WHO = "Choose a clinician.";
    private static final String START = "Enter when it starts.";
    private static final String END = "Enter when it ends.";
    private static final String WEEKDAY = "Choose a day of the week.";

    private RotaForms() {}

    static Absences.Wanted absence(RotaForm form) {
        return new Absences.Wanted(
                form.required("clinician", WHO),
                form.oneOf("kind", AbsenceKind.values(), "Choose why."),
                form.moment("from", START),
                form.moment("until", END),
                form.choice("cover"));
    }

    static OnCallShifts.Wanted shift(RotaForm form) {
        return new OnCallShifts.Wanted(
                form.required("clinician", WHO),
                form.moment("from", START),
                form.moment("until", END),
                form.choice("backup"));
    }

    static WeeklySessions.Wanted session(RotaForm form) {
        return new WeeklySessions.Wanted(
                form.required("clinician", WHO),
                form.oneOf("weekday", DayOfWeek.values(), WEEKDAY),
                form.oneOf("kind", SessionKind.values(), "Choose what the time is for."),
                form.time("from", START),
                form.time("until", END),
                form.day("validFrom", "Enter the first day."),
                form.optionalDay("validUntil", "Enter the last day, or leave it empty."));
    }

    static DayOfWeek weekday(RotaForm form) {
        return form.oneOf("weekday", DayOfWeek.values(), WEEKDAY);
    }

    /** None when all boxes are empty: the clinic stays closed. */
    static List<OpeningHours> openingHours(RotaForm form) {
        List<OpeningHours> hours = new ArrayList<>();
        addHours(form, "opens", "closes", hours);
        addHours(form, "secondOpens", "secondCloses", hours);
        return hours;
    }

    private static void addHours(RotaForm form, String opens, String closes, List<OpeningHours> hours) {
        if (form.isEmpty(opens) && form.isEmpty(closes)) {
            return;
        }
        LocalTime from = form.time(opens, "Enter when the clinic opens.");
        LocalTime until = form.time(closes, "Enter when the clinic closes.");
        if (!until.equals(LocalTime.MIDNIGHT) && !from.isBefore(until)) {
            form.refuse(closes, "Choose an end after the start.");
        } else {
            hours.add(new OpeningHours(from, until));
        }
    }
}
