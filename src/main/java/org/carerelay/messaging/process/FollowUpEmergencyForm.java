package org.carerelay.messaging.process;

import java.util.Map;
import org.carerelay.messaging.CaseAnswers;
import org.carerelay.platform.engine.OpenTask;
import org.carerelay.platform.engine.TaskForm;
import org.carerelay.platform.forms.StaffAnswers;
import org.springframework.stereotype.Component;

/** Somebody looks after a patient on the day after an emergency: {@code FollowUpEmergency.form}. */
@Component
class FollowUpEmergencyForm implements TaskForm {

    private final CaseContext context;
    private final CaseRecord record;
    private final CaseAnswers caseAnswers;

    FollowUpEmergencyForm(CaseContext context, CaseRecord record, CaseAnswers caseAnswers) {
        this.context = context;
        this.record = record;
        this.caseAnswers = caseAnswers;
    }

    @Override
    public Map<String, String> show(OpenTask task, String staff) {
        return context.of(task, staff);
    }

    @Override
    public void answer(OpenTask task, Map<String, Object> answers, String staff) {
        record.keep(task, new StaffAnswers(answers), staff);
        // no later step of the process shows it; does nothing when nothing was written
        caseAnswers.publishAnswer(task.reference(), task.stage());
    }
}
