package org.carerelay.messaging.process;

import java.util.Map;
import org.carerelay.platform.engine.OpenTask;
import org.carerelay.platform.engine.TaskForm;
import org.carerelay.platform.forms.StaffAnswers;
import org.springframework.stereotype.Component;

/** There is no visit in time; a nurse decides how the patient gets care: {@code FindAnotherWay.form}. */
@Component
class FindAnotherWayForm implements TaskForm {

    private final CaseContext context;
    private final CaseRecord record;

    FindAnotherWayForm(CaseContext context, CaseRecord record) {
        this.context = context;
        this.record = record;
    }

    @Override
    public Map<String, String> show(OpenTask task, String staff) {
        return context.of(task, staff);
    }

    @Override
    public void answer(OpenTask task, Map<String, Object> answers, String staff) {
        record.keep(task, new StaffAnswers(answers), staff);
    }
}
