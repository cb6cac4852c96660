package org.carerelay.messaging.process;

import java.util.Map;
import org.carerelay.kernel.Urgency;
import org.carerelay.messaging.UrgencyReview;
import org.carerelay.platform.engine.OpenTask;
import org.carerelay.platform.engine.TaskForm;
import org.carerelay.platform.forms.StaffAnswers;
import org.springframework.stereotype.Component;

/** Somebody calls a patient who may be in danger: {@code SafetyCall.form}. */
@Component
class SafetyCallForm implements TaskForm {

    private final CaseContext context;
    private final CaseRecord record;
    private final UrgencyReview review;

    SafetyCallForm(CaseContext context, CaseRecord record, UrgencyReview review) {
        this.context = context;
        this.record = record;
        this.review = review;
    }

    @Override
    public Map<String, String> show(OpenTask task, String staff) {
        return context.of(task, staff);
    }

    @Override
    public void answer(OpenTask task, Map<String, Object> answers, String staff) {
        var call = new StaffAnswers(answers);
        boolean safe = call.chose("emergencyOutcome", "SAFE_DOWNGRADED");
        if (safe) {
            call.requireTwoIdentifiers();
        }
        record.keep(task, call, staff);
        if (safe) {
            var urgency = Urgency.valueOf(call.required("urgency"));
            review.assess(task.reference(), staff, urgency, call.required("downgradeReason"));
        }
    }
}
