package org.carerelay.messaging;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.carerelay.kernel.PatientId;
import org.carerelay.messaging.Promise.OwnDoctorAnswer;
import org.carerelay.patient.PatientAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes what patients send with the form for new messages. */
@Component
class NewMessages {

    /** The writer means somebody whose record they may not reach. */
    private static final String NO_RIGHT = "NO_RIGHT";

    private final CaseIntake intake;
    private final Screening screening;
    private final PlanPromises promises;
    private final Bundling bundling;
    private final Conduct conduct;
    private final PatientAccounts accounts;
    private final OwnDoctors ownDoctors;

    NewMessages(
            CaseIntake intake,
            Screening screening,
            PlanPromises promises,
            Bundling bundling,
            Conduct conduct,
            PatientAccounts accounts,
            OwnDoctors ownDoctors) {
        this.intake = intake;
        this.screening = screening;
        this.promises = promises;
        this.bundling = bundling;
        this.conduct = conduct;
        this.accounts = accounts;
        this.ownDoctors = ownDoctors;
    }

    Optional<Promise> promiseFor(Map<String, Object> submitted, Instant now) {
        var answers = Answers.of(submitted);
        var signs = screening.signsIn(text(submitted), answers);
        var patient = patient(submitted);
        var urgency = screening.urgencyOf(answers, patient, ownDoctor(answers), signs);
        var doctor = ownDoctor(answers) && patient != null ? ownDoctors.nameOf(patient) : Optional.<String>empty();
        return promises.plan(urgency, answers.topic(), now)
                .map(plan -> new Promise(
                        urgency,
                        plan,
                        doctor.flatMap(name ->
                                        promises.doctorsAnswer(urgency, plan).map(by -> new OwnDoctorAnswer(name, by)))
                                .orElse(null)));
    }

    Receipt receive(UUID account, PatientId patient, String language, Map<String, Object> submitted, Instant now) {
        var answers = Answers.of(submitted);
        if (!answers.screened()) {
            throw new NotScreenedException();
        }
        if (!accounts.mayActFor(account, patient)) {
            throw new NotAllowedException();
        }
        String text = text(submitted);
        var message =
                new NewMessage(account, patient, language, answers, marks(submitted, answers, account, patient, text));
        var thread = intake.add(message, Message.ofPatient(account.toString(), text, now), null, "patient", now);
        bundling.mark(thread, now);
        conduct.watch(thread, now);
        return new Receipt(
                thread.reference(),
                thread.token(),
                thread.urgency(),
                thread.topic(),
                thread.promised().by());
    }

    private CaseMarks marks(
            Map<String, Object> submitted, Answers answers, UUID account, PatientId patient, String text) {
        boolean confidential = answers.isTicked("confidentialFromProxy") && accounts.isOwnRecord(account, patient);
        Set<String> signs = screening.signsIn(text, answers);
        return new CaseMarks(confidential, isAboutSomebodyOutOfReach(submitted), ownDoctor(answers), signs);
    }

    private static boolean ownDoctor(Answers answers) {
        return answers.isChosen("preferMyDoctor", "MY_DOCTOR");
    }

    private static boolean isAboutSomebodyOutOfReach(Map<String, Object> submitted) {
        return NO_RIGHT.equals(submitted.get("aboutPatient")) || NO_RIGHT.equals(submitted.get("emergencyPatient"));
    }

    private static String text(Map<String, Object> submitted) {
        return submitted.getOrDefault("messageText", "").toString();
    }

    private static @Nullable PatientId patient(Map<String, Object> submitted) {
        Object named = submitted.getOrDefault("aboutPatient", submitted.get("emergencyPatient"));
        try {
            return named == null ? null : PatientId.of(named.toString());
        } catch (IllegalArgumentException notAPatient) {
            return null;
        }
    }
}
