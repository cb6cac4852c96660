package org.carerelay.messaging;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.carerelay.clinic.ClinicHours;
import org.carerelay.kernel.PatientId;
import org.carerelay.kernel.Urgency;
import org.carerelay.patient.Patients;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at answers and words for signs of an emergency, by the clinic's rules. */
@Component
class Screening {

    private final TriageRules rules;
    private final Patients patients;
    private final OwnDoctors ownDoctors;
    private final ClinicHours hours;
    private final Clock clock;

    Screening(TriageRules rules, Patients patients, OwnDoctors ownDoctors, ClinicHours hours, Clock clock) {
        this.rules = rules;
        this.patients = patients;
        this.ownDoctors = ownDoctors;
        this.hours = hours;
        this.clock = clock;
    }

    /** Signs that the text names and whose boxes are not ticked. */
    Set<String> signsIn(String text, Answers answers) {
        return rules.signsIn(text).stream()
                .filter(code -> !answers.redFlags().contains(code.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * How soon a message needs a person.
     *
     * @param patient whose age counts; null when the person meant is not known
     */
    Urgency urgencyOf(Answers answers, @Nullable PatientId patient, boolean ownDoctor, Set<String> signs) {
        return rules.urgencyOf(inputs(answers, patient, ownDoctor, signs));
    }

    /** The inputs of the triage decision for a case that nobody has assessed yet, as of now. */
    Map<String, @Nullable Object> inputs(MessageThread thread) {
        return inputs(thread, thread.answers(), thread.marks().wordsFound());
    }

    /**
     * The same for a case that was assessed before: what was ticked then was dealt with, so only the new words count,
     * and the urgency that came of it stays.
     */
    Map<String, @Nullable Object> inputsAfter(Urgency urgencySoFar, MessageThread thread, String newWords) {
        var answers = thread.answers().forLinkedCase();
        var inputs = inputs(thread, answers, signsIn(newWords, answers));
        inputs.put("urgencySoFar", urgencySoFar.name());
        return inputs;
    }

    private Map<String, @Nullable Object> inputs(MessageThread thread, Answers answers, Set<String> signs) {
        var marks = thread.marks();
        var patient = marks.proxyWithoutRight() ? null : thread.patient();
        return inputs(answers, patient, marks.ownDoctor(), signs);
    }

    private Map<String, @Nullable Object> inputs(
            Answers answers, @Nullable PatientId patient, boolean ownDoctor, Set<String> signs) {
        var inputs = new HashMap<>(answers.forRules());
        inputs.put("ageYears", patient == null ? null : ageOf(patient));
        inputs.put("wordsFound", !signs.isEmpty());
        inputs.put("urgencySoFar", null);
        inputs.put("clinicOpen", hours.clock().isOpen(clock.instant()));
        // who waits for a doctor who has left waits for nobody: then the team answers
        inputs.put(
                "ownDoctor",
                ownDoctor && patient != null && ownDoctors.nameOf(patient).isPresent());
        return inputs;
    }

    private @Nullable Integer ageOf(PatientId id) {
        var today = LocalDate.ofInstant(clock.instant(), hours.clock().zone());
        return patients.find(id)
                .map(patient -> Period.between(patient.birthDate(), today).getYears())
                .orElse(null);
    }
}
