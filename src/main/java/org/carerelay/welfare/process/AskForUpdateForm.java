package org.carerelay.welfare.process;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.carerelay.clinic.ClinicTimes;
import org.carerelay.kernel.Reference;
import org.carerelay.kernel.Urgency;
import org.carerelay.patient.PatientLookup;
import org.carerelay.patient.PatientView;
import org.carerelay.platform.engine.StartForm;
import org.carerelay.platform.forms.FormRejectedException;
import org.carerelay.platform.forms.StaffAnswers;
import org.carerelay.platform.forms.Submitter;
import org.carerelay.welfare.NobodyReadsException;
import org.carerelay.welfare.WelfareUpdates;
import org.springframework.stereotype.Component;

/** A physician wants to know how a patient is: {@code AskForUpdate.form}. */
@Component
class AskForUpdateForm implements StartForm {

    private final WelfareUpdates updates;
    private final PatientLookup patients;
    private final ClinicTimes times;

    AskForUpdateForm(WelfareUpdates updates, PatientLookup patients, ClinicTimes times) {
        this.updates = updates;
        this.patients = patients;
        this.times = times;
    }

    @Override
    public Accepted accept(Submitter submitter, Map<String, Object> submitted) {
        if (submitter.kind() != Submitter.Kind.STAFF) {
            throw new FormRejectedException("", "Only staff ask for updates.");
        }
        var wanted = new StaffAnswers(submitted);
        PatientView patient = patients.named(wanted, submitter.id());
        try {
            Reference reference = updates.request(submitter.id(), patient.id(), wanted.required("reason"));
            return new Accepted(reference, routing(wanted, submitter.id(), patient));
        } catch (NobodyReadsException e) {
            throw new FormRejectedException(
                    "recordNumber",
                    "Nobody reads the portal for this patient: ask a nurse to call, or register an account first.");
        }
    }

    private Map<String, Object> routing(StaffAnswers wanted, String physician, PatientView patient) {
        int everyDays = Integer.parseInt(wanted.required("repeatDays"));
        var routing = new HashMap<String, Object>();
        routing.put("clinician", physician);
        routing.put("patientRef", patient.id().toString());
        routing.put("urgency", Urgency.ROUTINE.name());
        routing.put("language", patient.languageCode());
        routing.put("slaLevel", 0);
        routing.put("everyDays", everyDays);
        routing.put("roundsLeft", everyDays == 0 ? 1 : Integer.parseInt(wanted.required("times")));
        routing.put("askAt", Date.from(times.inDays(Integer.parseInt(wanted.required("askInDays")))));
        routing.put("welfareResult", "NONE");
        return routing;
    }
}
