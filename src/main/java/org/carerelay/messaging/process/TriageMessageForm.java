package org.carerelay.messaging.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.carerelay.kernel.Urgency;
import org.carerelay.messaging.CaseAnswers;
import org.carerelay.messaging.MessageCases;
import org.carerelay.messaging.ReasonMissingException;
import org.carerelay.messaging.TriageView;
import org.carerelay.messaging.UrgencyReview;
import org.carerelay.patient.Patients;
import org.carerelay.patient.Purpose;
import org.carerelay.platform.engine.OpenTask;
import org.carerelay.platform.engine.TaskForm;
import org.carerelay.platform.forms.FormRejectedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A nurse reads a message, decides how soon it needs somebody and answers: {@code TriageMessage.form}. */
@Component
class TriageMessageForm implements TaskForm {

    private final MessageCases cases;
    private final CaseAnswers caseAnswers;
    private final UrgencyReview review;
    private final Patients patients;
    private final PatientLines patientLines;
    private final MessageLines messageLines;

    TriageMessageForm(
            MessageCases cases,
            CaseAnswers caseAnswers,
            UrgencyReview review,
            Patients patients,
            PatientLines patientLines,
            MessageLines messageLines) {
        this.cases = cases;
        this.caseAnswers = caseAnswers;
        this.review = review;
        this.patients = patients;
        this.patientLines = patientLines;
        this.messageLines = messageLines;
    }

    @Override
    public Map<String, String> show(OpenTask task, String staff) {
        TriageView message = cases.triageView(task.reference());
        var patient = patients.find(message.patient(), staff, Purpose.TASK).orElseThrow();
        var context = new LinkedHashMap<String, String>();
        context.put("ctxWho", patientLines.who(patient) + "\n" + messageLines.writer(message));
        context.put("ctxWhyNow", messageLines.whyNow(message));
        context.put("ctxWordsAbout", messageLines.about(message));
        context.put(
                "ctxWords", message.words().isEmpty() ? "No words: sent from the emergency page." : message.words());
        context.put("ctxKnow", patientLines.known(patient) + "\n" + messageLines.otherRequests(message));
        return context;
    }

    @Override
    public void answer(OpenTask task, Map<String, Object> answers, String staff) {
        var urgency = Urgency.valueOf(required(answers, "urgency"));
        try {
            review.assess(task.reference(), staff, urgency, optional(answers, "downgradeReason"));
        } catch (ReasonMissingException e) {
            throw new FormRejectedException(
                    "downgradeReason", "You chose less urgent than the rules say: write the reason, or choose again.");
        }
        var reply = optional(answers, "replyText");
        if (reply != null) {
            caseAnswers.draft(task.reference(), staff, reply);
        }
    }

    private static String required(Map<String, Object> answers, String field) {
        return Objects.requireNonNull(answers.get(field), field).toString();
    }

    private static @Nullable String optional(Map<String, Object> answers, String field) {
        var value = answers.get(field);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }
}
