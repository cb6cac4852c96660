package org.carerelay.messaging.process;

import java.util.LinkedHashMap;
import java.util.Map;
import org.carerelay.messaging.CaseAnswers;
import org.carerelay.messaging.Draft;
import org.carerelay.platform.engine.OpenTask;
import org.carerelay.platform.engine.TaskForm;
import org.carerelay.platform.forms.FormRejectedException;
import org.carerelay.platform.forms.StaffAnswers;
import org.springframework.stereotype.Component;

/** A nurse or a team checks, carries out and sends what a clinician wrote: {@code SendReply.form}. */
@Component
class SendReplyForm implements TaskForm {

    private final CaseContext context;
    private final CaseRecord record;
    private final NoteLines notes;
    private final CaseAnswers caseAnswers;

    SendReplyForm(CaseContext context, CaseRecord record, NoteLines notes, CaseAnswers caseAnswers) {
        this.context = context;
        this.record = record;
        this.notes = notes;
        this.caseAnswers = caseAnswers;
    }

    @Override
    public Map<String, String> show(OpenTask task, String staff) {
        var shown = new LinkedHashMap<>(context.of(task, staff));
        shown.put(
                "ctxDraft",
                caseAnswers.draftOf(task.reference()).map(Draft::text).orElse("Nothing was written"));
        shown.put(
                "ctxOrders",
                notes.last(task.reference(), "Task_AnswerAsClinician", "Nothing was asked", "answerType", "orders"));
        return shown;
    }

    @Override
    public void answer(OpenTask task, Map<String, Object> answers, String staff) {
        var sent = new StaffAnswers(answers);
        boolean unchanged = sent.chose("sending", "AS_WRITTEN");
        if (unchanged && caseAnswers.draftOf(task.reference()).isEmpty()) {
            throw new FormRejectedException(
                    "sending", "The clinician wrote nothing for the patient: choose your own words, and write them.");
        }
        record.keep(task, sent, staff);
    }
}
