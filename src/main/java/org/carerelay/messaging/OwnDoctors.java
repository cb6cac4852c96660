package org.carerelay.messaging;

import java.util.Optional;
import org.carerelay.clinic.Physicians;
import org.carerelay.kernel.PatientId;
import org.carerelay.patient.PatientView;
import org.carerelay.patient.Patients;
import org.springframework.stereotype.Service;

/** The doctors that patients call their own. */
@Service
public class OwnDoctors {

    private final Patients patients;
    private final Physicians physicians;

    OwnDoctors(Patients patients, Physicians physicians) {
        this.patients = patients;
        this.physicians = physicians;
    }

    /** Given and family name of the patient's own doctor; empty without one, and when that doctor has left. */
    public Optional<String> nameOf(PatientId patient) {
        return accountOf(patient).flatMap(physicians::nameOf);
    }

    /** Whether the record still names a doctor who no longer works here. */
    public boolean hasLeft(PatientId patient) {
        return accountOf(patient)
                .filter(doctor -> physicians.nameOf(doctor).isEmpty())
                .isPresent();
    }

    /** The account of the patient's own doctor, also of one who has left; empty without one. */
    public Optional<String> accountOf(PatientId patient) {
        return patients.find(patient).map(PatientView::generalPractitioner);
    }
}
