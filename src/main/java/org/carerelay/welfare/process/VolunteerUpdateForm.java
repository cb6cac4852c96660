package org.carerelay.welfare.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carerelay.kernel.PatientId;
import org.carerelay.kernel.Reference;
import org.carerelay.kernel.Urgency;
import org.carerelay.messaging.OwnDoctors;
import org.carerelay.patient.ActsFor;
import org.carerelay.patient.PatientAccounts;
import org.carerelay.platform.engine.StartForm;
import org.carerelay.platform.forms.FormRejectedException;
import org.carerelay.platform.forms.Submitter;
import org.carerelay.welfare.WelfareQuestions;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A patient tells their own doctor how they are, unasked: {@code VolunteerUpdate.form}. */
@Component
class VolunteerUpdateForm implements StartForm {

    private static final String ABOUT = "aboutPatient";

    private final WelfareQuestions questions;
    private final PatientAccounts accounts;
    private final OwnDoctors doctors;
    private final MessageSource sentences;

    VolunteerUpdateForm(
            WelfareQuestions questions, PatientAccounts accounts, OwnDoctors doctors, MessageSource sentences) {
        this.questions = questions;
        this.accounts = accounts;
        this.doctors = doctors;
        this.sentences = sentences;
    }

    /** The people for whom the account may act and who have a doctor of their own. */
    @Override
    public Map<String, Object> show(Submitter submitter) {
        return submitter.kind() == Submitter.Kind.PATIENT
                ? Map.of("people", people(UUID.fromString(submitter.id())))
                : Map.of();
    }

    private List<Map<String, String>> people(UUID account) {
        return accounts.peopleFor(account).stream()
                .filter(ActsFor::mayAct)
                .filter(person -> doctors.nameOf(person.patient()).isPresent())
                .map(person -> Map.of("value", person.patient().toString(), "label", person.name()))
                .toList();
    }

    @Override
    public Accepted accept(Submitter submitter, Map<String, Object> answers) {
        if (submitter.kind() != Submitter.Kind.PATIENT) {
            throw refused(submitter);
        }
        UUID account = UUID.fromString(submitter.id());
        String named = String.valueOf(answers.get(ABOUT));
        if (people(account).stream().noneMatch(person -> named.equals(person.get("value")))) {
            throw refused(submitter);
        }
        PatientId patient = PatientId.of(named);
        String doctor = doctors.accountOf(patient).orElseThrow(() -> refused(submitter));
        Reference reference = questions.tell(account, patient, doctor, withoutPerson(answers));
        return new Accepted(
                reference,
                Map.of(
                        "clinician",
                        doctor,
                        "patientRef",
                        named,
                        "urgency",
                        Urgency.ROUTINE.name(),
                        "category",
                        "WELFARE",
                        "language",
                        submitter.language().getLanguage(),
                        "slaLevel",
                        0,
                        "roundsLeft",
                        0,
                        "welfareResult",
                        "NONE"));
    }

    private static Map<String, Object> withoutPerson(Map<String, Object> answers) {
        var kept = new HashMap<>(answers);
        kept.remove(ABOUT);
        return kept;
    }

    private FormRejectedException refused(Submitter submitter) {
        return new FormRejectedException(
                ABOUT, sentences.getMessage("messaging.notAllowed", null, submitter.language()));
    }
}
