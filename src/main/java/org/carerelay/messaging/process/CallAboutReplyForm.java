package org.carerelay.messaging.process;

import java.util.LinkedHashMap;
import java.util.Map;
import org.carerelay.messaging.MessageCases;
import org.carerelay.messaging.MessageView;
import org.carerelay.messaging.MessageView.Author;
import org.carerelay.platform.engine.OpenTask;
import org.carerelay.platform.engine.TaskForm;
import org.carerelay.platform.forms.StaffAnswers;
import org.springframework.stereotype.Component;

/** A nurse calls about an answer that nobody has opened: {@code CallAboutReply.form}. */
@Component
class CallAboutReplyForm implements TaskForm {

    private final CaseContext context;
    private final CaseRecord record;
    private final MessageCases cases;

    CallAboutReplyForm(CaseContext context, CaseRecord record, MessageCases cases) {
        this.context = context;
        this.record = record;
        this.cases = cases;
    }

    @Override
    public Map<String, String> show(OpenTask task, String staff) {
        var shown = new LinkedHashMap<>(context.of(task, staff));
        shown.put("ctxAnswer", newestAnswer(task));
        return shown;
    }

    @Override
    public void answer(OpenTask task, Map<String, Object> answers, String staff) {
        var call = new StaffAnswers(answers);
        if (call.chose("unreadOutcome", "TOLD", "OTHER_PERSON")) {
            call.requireTwoIdentifiers();
        }
        record.keep(task, call, staff);
    }

    private String newestAnswer(OpenTask task) {
        return cases.triageView(task.reference()).conversation().stream()
                .filter(message -> message.author() == Author.STAFF)
                .map(MessageView::text)
                .reduce((earlier, later) -> later)
                .orElse("Nothing was sent yet.");
    }
}
