package org.carerelay.messaging.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.carerelay.clinic.ClinicTimes;
import org.carerelay.kernel.Reference;
import org.carerelay.messaging.CaseNote;
import org.carerelay.messaging.CaseNotes;
import org.springframework.stereotype.Component;

/** What colleagues did about a case, in the words of the forms on which they did it. */
@Component
class NoteLines {

    private final CaseNotes notes;
    private final StaffForms forms;
    private final ClinicTimes times;

    NoteLines(CaseNotes notes, StaffForms forms, ClinicTimes times) {
        this.notes = notes;
        this.forms = forms;
        this.times = times;
    }

    /** Who, when, which step and what, the first step first. */
    String soFar(Reference reference) {
        var all = notes.of(reference);
        return all.isEmpty() ? "Nothing yet" : all.stream().map(this::whole).collect(Collectors.joining("\n\n"));
    }

    /** One line for each try to reach the patient by phone. */
    List<String> tries(Reference reference) {
        var lines = new ArrayList<String>();
        for (CaseNote note : notes.of(reference)) {
            var outcome = CallOutcome.of(note);
            if (outcome != null) {
                lines.add("Try " + (lines.size() + 1) + ": " + times.moment(note.at()) + " · " + note.staffId() + " · "
                        + words(note, outcome, String.valueOf(note.answer(outcome))));
            }
        }
        return lines;
    }

    /** The answers to some questions of a step, the newest time it was done; a sentence when it never was. */
    String last(Reference reference, String stage, String nothing, String... fields) {
        return notes.last(reference, stage)
                .map(note -> heading(note) + answers(note, List.of(fields)))
                .orElse(nothing);
    }

    /** For example {@code Tue 10 Mar, 15:00 · nina · Triage message}. */
    String whole(CaseNote note) {
        return heading(note) + answers(note, List.copyOf(note.answers().keySet()));
    }

    private String heading(CaseNote note) {
        String step = note.stage().replaceFirst("^Task_", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return times.moment(note.at()) + " · " + note.staffId() + " · " + step.charAt(0)
                + step.substring(1).toLowerCase(Locale.ROOT);
    }

    private String answers(CaseNote note, List<String> fields) {
        return fields.stream()
                .filter(note.answers()::containsKey)
                .map(field -> "\n  " + line(note, field, String.valueOf(note.answer(field))))
                .collect(Collectors.joining());
    }

    private String line(CaseNote note, String field, String answer) {
        return forms.of(note.stage())
                .map(form -> form.isBox(field)
                        ? "✓ " + form.label(field)
                        : form.question(field) + form.answer(field, answer))
                .orElse(field + ": " + answer);
    }

    private String words(CaseNote note, String field, String code) {
        return forms.of(note.stage()).map(form -> form.answer(field, code)).orElse(code);
    }
}
