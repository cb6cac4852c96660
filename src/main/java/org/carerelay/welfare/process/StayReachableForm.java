package org.carerelay.welfare.process;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.carerelay.clinic.BreakGlass;
import org.carerelay.clinic.Rota;
import org.carerelay.kernel.PatientId;
import org.carerelay.kernel.Reference;
import org.carerelay.patient.PatientLookup;
import org.carerelay.patient.PatientView;
import org.carerelay.platform.engine.StartForm;
import org.carerelay.platform.forms.FormRejectedException;
import org.carerelay.platform.forms.StaffAnswers;
import org.carerelay.platform.forms.Submitter;
import org.springframework.stereotype.Component;

/** A physician chooses to be reached about one patient at any time, or no more: {@code StayReachable.form}. */
@Component
class StayReachableForm implements StartForm {

    private final BreakGlass breakGlass;
    private final PatientLookup patients;
    private final Rota rota;
    private final Clock clock;

    StayReachableForm(BreakGlass breakGlass, PatientLookup patients, Rota rota, Clock clock) {
        this.breakGlass = breakGlass;
        this.patients = patients;
        this.rota = rota;
        this.clock = clock;
    }

    @Override
    public Accepted accept(Submitter submitter, Map<String, Object> submitted) {
        if (submitter.kind() != Submitter.Kind.STAFF || !rota.plans(submitter.id())) {
            throw new FormRejectedException("", "Only clinicians who stand in the rota choose this.");
        }
        var chosen = new StaffAnswers(submitted);
        PatientView patient = patients.named(chosen, submitter.id());
        int days = Integer.parseInt(chosen.required("forDays"));
        if (days > 0) {
            open(submitter.id(), patient, days);
        } else {
            close(submitter.id(), patient.id());
        }
        return new Accepted(Reference.next("RCH"), Map.of());
    }

    private void open(String physician, PatientView patient, int days) {
        if (!physician.equals(patient.generalPractitioner())) {
            throw new FormRejectedException(
                    "recordNumber",
                    "You are not this patient's own doctor in the record: have the front desk correct that first.");
        }
        breakGlass.open(physician, patient.id(), clock.instant().plus(Duration.ofDays(days)));
    }

    private void close(String physician, PatientId patient) {
        if (!breakGlass.close(physician, patient)) {
            throw new FormRejectedException("forDays", "You are not reached about this patient: nothing is to end.");
        }
    }
}
