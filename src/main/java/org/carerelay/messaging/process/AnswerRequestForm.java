package org.carerelay.messaging.process;

import java.util.Map;
import org.carerelay.platform.engine.OpenTask;
import org.carerelay.platform.engine.TaskForm;
import org.carerelay.platform.forms.StaffAnswers;
import org.springframework.stereotype.Component;

/** A team answers a request that needs no nurse, or hands it back: {@code AnswerRequest.form}. */
@Component
class AnswerRequestForm implements TaskForm {

    private final CaseContext context;
    private final CaseRecord record;

    AnswerRequestForm(CaseContext context, CaseRecord record) {
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
