package org.carerelay.welfare.process;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carerelay.clinic.ClinicTimes;
import org.carerelay.patient.PatientLines;
import org.carerelay.patient.PatientView;
import org.carerelay.patient.Patients;
import org.carerelay.patient.Purpose;
import org.carerelay.platform.engine.OpenTask;
import org.carerelay.platform.engine.PatientForms;
import org.carerelay.platform.forms.FormComponent;
import org.carerelay.platform.forms.FormSchema;
import org.carerelay.platform.forms.Option;
import org.carerelay.welfare.Askers;
import org.carerelay.welfare.RoundView;
import org.carerelay.welfare.UpdateView;
import org.carerelay.welfare.WelfareAnswers;
import org.carerelay.welfare.WelfareQuestions;
import org.carerelay.welfare.WelfareUpdates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What staff read before they act on an update: who it is, why they see it, what was said. */
@Component
class UpdateContext {

    private final WelfareUpdates updates;
    private final Askers askers;
    private final Patients patients;
    private final PatientLines lines;
    private final PatientForms forms;
    private final ClinicTimes times;

    UpdateContext(
            WelfareUpdates updates,
            Askers askers,
            Patients patients,
            PatientLines lines,
            PatientForms forms,
            ClinicTimes times) {
        this.updates = updates;
        this.askers = askers;
        this.patients = patients;
        this.lines = lines;
        this.forms = forms;
        this.times = times;
    }

    /** The blocks of a staff form; that this person looked is written down. */
    Map<String, String> of(OpenTask task, String staff) {
        UpdateView update = updates.get(task.reference());
        PatientView patient =
                patients.find(update.patient(), staff, Purpose.TASK).orElseThrow();
        FormSchema form = forms.schema(task.reference(), WelfareQuestions.FORM);
        RoundView round = update.latest().orElseThrow();
        var shown = new LinkedHashMap<String, String>();
        shown.put("ctxWho", lines.who(patient));
        shown.put("ctxWhyNow", why(update, round));
        shown.put("ctxWords", words(round, form));
        shown.put("ctxKnow", lines.known(patient));
        shown.put("ctxNotes", earlier(update, form));
        shown.put("ctxPhone", Optional.ofNullable(patient.phone()).orElse("No phone number on record"));
        return shown;
    }

    private String why(UpdateView update, RoundView round) {
        if (update.volunteered()) {
            return "Told " + moment(round.askedAt()) + ", unasked";
        }
        String asked = "Asked " + moment(round.askedAt()) + ", time " + round.number();
        String why = askers.nameOf(update, Locale.ENGLISH) + " asked because: " + update.reason();
        return round.remindedAt() == null
                ? asked + "\n" + why
                : asked + ", reminded " + moment(round.remindedAt()) + "\n" + why;
    }

    private String words(RoundView round, FormSchema form) {
        if (round.answers() != null) {
            return "Answered " + moment(round.answeredAt()) + "\n" + answers(round.answers(), form);
        }
        return round.callNote() == null
                ? "No answer."
                : "No answer on the portal. A nurse called " + moment(round.calledAt()) + ":\n" + round.callNote();
    }

    private String earlier(UpdateView update, FormSchema form) {
        List<RoundView> before = update.rounds().subList(0, update.rounds().size() - 1);
        return before.isEmpty()
                ? "Nothing yet."
                : before.stream().map(round -> words(round, form)).collect(Collectors.joining("\n\n"));
    }

    /** In the order and the words of the form, English whatever the patient read. */
    private static String answers(WelfareAnswers answers, FormSchema form) {
        return form.fields().stream()
                .filter(field -> answers.values().containsKey(String.valueOf(field.key())))
                .map(field -> line(field, String.valueOf(answers.values().get(String.valueOf(field.key()))), form))
                .collect(Collectors.joining("\n"));
    }

    private static String line(FormComponent field, String answer, FormSchema form) {
        if (field.type().equals("checkbox")) {
            return "⚠ " + field.label(Locale.ENGLISH);
        }
        String chosen = field.options().stream()
                .filter(option -> option.value().equals(answer))
                .map((Option option) -> option.label(Locale.ENGLISH))
                .findFirst()
                .orElse(answer);
        return form.question(field, Locale.ENGLISH).replace(" (optional)", "") + " " + chosen;
    }

    private String moment(@Nullable Instant moment) {
        return moment == null ? "" : times.moment(moment);
    }
}
