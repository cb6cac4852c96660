package org.carerelay.messaging.process;

import java.util.Map;
import org.carerelay.platform.engine.OpenTask;
import org.carerelay.platform.engine.TaskForm;
import org.carerelay.platform.forms.StaffAnswers;
import org.springframework.stereotype.Component;

/** Somebody at the front desk books a visit: {@code BookVisit.form}. */
@Component
class BookVisitForm implements TaskForm {

    private final CaseContext context;
    private final CaseRecord record;
    private final VisitWords words;

    BookVisitForm(CaseContext context, CaseRecord record, VisitWords words) {
        this.context = context;
        this.record = record;
        this.words = words;
    }

    @Override
    public Map<String, String> show(OpenTask task, String staff) {
        return context.of(task, staff);
    }

    @Override
    public void answer(OpenTask task, Map<String, Object> answers, String staff) {
        var visit = new StaffAnswers(answers);
        if (visit.chose("booking", "BOOKED")) {
            var text = words.of(task.reference(), visit);
            record.keep(task, visit, staff);
            words.draft(task.reference(), staff, text);
        } else {
            record.keep(task, visit, staff);
        }
    }
}
