package org.carerelay.messaging.process;

import java.util.Map;
import org.carerelay.messaging.Conduct;
import org.carerelay.messaging.Splitting;
import org.carerelay.platform.engine.OpenTask;
import org.carerelay.platform.engine.TaskForm;
import org.carerelay.platform.forms.StaffAnswers;
import org.springframework.stereotype.Component;

/** A nurse reads a message, decides how soon it needs somebody and what happens next: {@code TriageMessage.form}. */
@Component
class TriageMessageForm implements TaskForm {

    private final CaseContext context;
    private final CaseRecord record;
    private final UrgencyChoice urgency;
    private final Splitting splitting;
    private final Conduct conduct;

    TriageMessageForm(
            CaseContext context, CaseRecord record, UrgencyChoice urgency, Splitting splitting, Conduct conduct) {
        this.context = context;
        this.record = record;
        this.urgency = urgency;
        this.splitting = splitting;
        this.conduct = conduct;
    }

    @Override
    public Map<String, String> show(OpenTask task, String staff) {
        return context.of(task, staff);
    }

    @Override
    public void answer(OpenTask task, Map<String, Object> answers, String staff) {
        var triage = new StaffAnswers(answers);
        urgency.take(task, triage, staff);
        record.keep(task, triage, staff);
        String otherProblem = triage.optional("otherProblem");
        if (otherProblem != null) {
            splitting.split(task.reference(), staff, otherProblem);
        }
        if (triage.ticked("conductReported")) {
            conduct.report(task.reference());
        }
    }
}
