package org.carerelay.patient;

import java.time.LocalDate;
import org.carerelay.platform.forms.FormRejectedException;
import org.carerelay.platform.forms.StaffAnswers;
import org.springframework.stereotype.Component;

/** Finds the patient whom staff name on a form by {@code recordNumber} and {@code birthDate}. */
@Component
public class PatientLookup {

    private final Patients patients;

    PatientLookup(Patients patients) {
        this.patients = patients;
    }

    /**
     * A voice on the phone, or a paper, is of the patient when two things fit. That the record was opened is written down.
     *
     * @param staff user id
     * @throws FormRejectedException when one of the two does not fit; which of them is told to nobody
     */
    public PatientView named(StaffAnswers answers, String staff) {
        LocalDate born = LocalDate.parse(answers.required("birthDate"));
        return patients.identify(answers.required("recordNumber"), born, staff)
                .orElseThrow(() -> new FormRejectedException(
                        "recordNumber",
                        "No patient has this record number and this date of birth: ask for both again."));
    }
}
