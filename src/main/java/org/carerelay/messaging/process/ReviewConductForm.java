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
    private final ReviewStart start;

    ReviewConductForm(CaseContext context, Conduct conduct, CaseNotes notes, ReviewStart start) {
        this.context = context;
        this.conduct = conduct;
        this.notes = notes;
        this.start = start;
    }

    @Override
    public Map<String, String> show(OpenTask task, String staff) {
        var reported = conduct.review(task.reference(), start.of(task.reference()));
        var shown = new LinkedHashMap<>(context.of(task, reported.message(), staff));
        String count = "Messages from this account in the 24 hours before this review: " + reported.lastDay();
        shown.merge("ctxWhyNow", count, (rest, first) -> first + "\n" + rest);
        return shown;
    }

    @Override
    public void answer(OpenTask task, Map<String, Object> answers, String staff) {
        var message =
                conduct.review(task.reference(), start.of(task.reference())).message();
        notes.add(message, staff, task.stage(), answers);
    }
}
