package org.carerelay.messaging.process;

import java.util.LinkedHashMap;
import java.util.Map;
import org.carerelay.platform.engine.OpenTask;
import org.carerelay.platform.engine.TaskForm;
import org.carerelay.platform.forms.StaffAnswers;
import org.springframework.stereotype.Component;

/** A clinician answers a nurse: {@code AnswerAsClinician.form}. */
@Component
class AnswerAsClinicianForm implements TaskForm {

    private final CaseContext context;
    private final CaseRecord record;
    private final NoteLines notes;

    AnswerAsClinicianForm(CaseContext context, CaseRecord record, NoteLines notes) {
        this.context = context;
        this.record = record;
        this.notes = notes;
    }

    @Override
    public Map<String, String> show(OpenTask task, String staff) {
        var shown = new LinkedHashMap<>(context.of(task, staff));
        shown.put(
                "ctxHandover",
                notes.last(
                        task.reference(),
                        "Task_TriageMessage",
                        "Nothing was written",
                        "handoverAssessment",
                        "handoverRequest"));
        return shown;
    }

    @Override
    public void answer(OpenTask task, Map<String, Object> answers, String staff) {
        record.keep(task, new StaffAnswers(answers), staff);
    }
}
