package org.carerelay.messaging.process;

import java.util.LinkedHashMap;
import java.util.Map;
import org.carerelay.messaging.CaseNotes;
import org.carerelay.messaging.Conduct;
import org.carerelay.platform.engine.OpenTask;
import org.carerelay.platform.engine.TaskForm;
import org.springframework.stereotype.Component;

/** The practice manager looks at how somebody writes to us: {@code ReviewConduct.form}. */
@Component
class ReviewConductForm implements TaskForm {

    private final CaseContext context;
    private final Conduct conduct;
    private final CaseNotes notes;

    ReviewConductForm(CaseContext context, Conduct conduct, CaseNotes notes) {
        this.context = context;
        this.conduct = conduct;
        this.notes = notes;
    }

    @Override
    public Map<String, String> show(OpenTask task, String staff) {
        var reported = conduct.review(task.reference());
        var shown = new LinkedHashMap<>(context.of(task, reported.message(), staff));
        String count = reported.lastDay() + " messages from this account in the last 24 hours";
        shown.merge("ctxWhyNow", count, (rest, first) -> first + "\n" + rest);
        return shown;
    }

    @Override
    public void answer(OpenTask task, Map<String, Object> answers, String staff) {
        var message = conduct.review(task.reference()).message();
        notes.add(message, staff, task.stage(), answers);
    }
}
