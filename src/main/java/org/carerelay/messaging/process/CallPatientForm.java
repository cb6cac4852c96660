package org.carerelay.messaging.process;

import java.util.LinkedHashMap;
import java.util.Map;
import org.carerelay.clinic.ClinicSettings;
import org.carerelay.platform.engine.OpenTask;
import org.carerelay.platform.engine.TaskForm;
import org.carerelay.platform.forms.StaffAnswers;
import org.springframework.stereotype.Component;

/** A nurse calls a patient: {@code CallPatient.form}. */
@Component
class CallPatientForm implements TaskForm {

    private final CaseContext context;
    private final CaseRecord record;
    private final ClinicSettings clinic;

    CallPatientForm(CaseContext context, CaseRecord record, ClinicSettings clinic) {
        this.context = context;
        this.record = record;
        this.clinic = clinic;
    }

    @Override
    public Map<String, String> show(OpenTask task, String staff) {
        var shown = new LinkedHashMap<>(context.of(task, staff));
        shown.put("ctxNoticeName", clinic.noticeName());
        shown.put("ctxFirstName", context.patient(task).calledName());
        shown.put("ctxPhone", clinic.phone());
        return shown;
    }

    @Override
    public void answer(OpenTask task, Map<String, Object> answers, String staff) {
        var call = new StaffAnswers(answers);
        if (call.chose("callOutcome", "REACHED")) {
            call.requireTwoIdentifiers();
        }
        record.keep(task, call, staff);
    }
}
