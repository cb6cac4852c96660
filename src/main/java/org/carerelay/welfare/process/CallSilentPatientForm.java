package org.carerelay.welfare.process;

import java.util.Map;
import org.carerelay.platform.engine.OpenTask;
import org.carerelay.platform.engine.TaskForm;
import org.carerelay.platform.forms.StaffAnswers;
import org.carerelay.welfare.WelfareUpdates;
import org.springframework.stereotype.Component;

/** A nurse calls a patient who has not answered: {@code CallSilentPatient.form}. */
@Component
class CallSilentPatientForm implements TaskForm {

    private final UpdateContext context;
    private final WelfareUpdates updates;

    CallSilentPatientForm(UpdateContext context, WelfareUpdates updates) {
        this.context = context;
        this.updates = updates;
    }

    @Override
    public Map<String, String> show(OpenTask task, String staff) {
        return context.of(task, staff);
    }

    @Override
    public void answer(OpenTask task, Map<String, Object> answers, String staff) {
        var call = new StaffAnswers(answers);
        if (!call.chose("welfareResult", "NO_ANSWER")) {
            call.requireTwoIdentifiers();
        }
        updates.called(task.reference(), staff, call.required("callNote"));
    }
}
