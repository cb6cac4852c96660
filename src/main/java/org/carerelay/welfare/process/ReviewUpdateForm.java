package org.carerelay.welfare.process;

import java.util.Map;
import org.carerelay.platform.engine.OpenTask;
import org.carerelay.platform.engine.TaskForm;
import org.carerelay.platform.forms.StaffAnswers;
import org.carerelay.welfare.WelfareUpdates;
import org.springframework.stereotype.Component;

/** The clinician reads how the patient is: {@code ReviewUpdate.form}. */
@Component
class ReviewUpdateForm implements TaskForm {

    private final UpdateContext context;
    private final WelfareUpdates updates;

    ReviewUpdateForm(UpdateContext context, WelfareUpdates updates) {
        this.context = context;
        this.updates = updates;
    }

    @Override
    public Map<String, String> show(OpenTask task, String staff) {
        return context.of(task, staff);
    }

    @Override
    public void answer(OpenTask task, Map<String, Object> answers, String staff) {
        updates.read(task.reference(), staff, new StaffAnswers(answers).optional("noteText"));
    }
}
