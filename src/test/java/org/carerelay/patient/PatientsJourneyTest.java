package org.carerelay.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.carerelay.kernel.PatientId;
import org.carerelay.support.JourneyTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

@JourneyTest
@DisplayName("The patient records")
class PatientsJourneyTest {

    @Autowired
    private Patients patients;

    @Autowired
    private Clock clock;

    @Test
    void give_back_a_record_as_it_was_written() {
        var written = PatientSamples.aPatient();
        var id = patients.add(written);

        assertThat(patients.find(id))
                .contains(new PatientView(
                        id,
                        written.recordNumber(),
                        written.title(),
                        written.givenName(),
                        written.familyName(),
                        written.preferredName(),
                        written.birthDate(),
                        written.languageCode(),
                        written.interpreter(),
                        written.phone(),
                        written.email(),
                        written.allergies(),
                        written.generalPractitioner()));
        assertThat(patients.findByRecordNumber(written.recordNumber()))
                .map(PatientView::id)
                .contains(id);
        assertThat(patients.find(PatientId.next())).isEmpty();
    }

    @Test
    void hold_a_record_number_once() {
        var first = PatientSamples.aPatient();
        patients.add(first);

        assertThatThrownBy(() -> patients.add(PatientSamples.aPatientWithNumber(first.recordNumber())))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void remember_who_of_the_staff_opened_one() {
        var start = clock.instant().minusSeconds(1);
        var id = patients.add(PatientSamples.aPatient());
        patients.find(id);
        patients.find(id, "nina", Purpose.TASK);
        patients.find(id, "mona", Purpose.PATIENT_TAB);
        patients.find(PatientId.next(), "nina", Purpose.SEARCH);

        assertThat(patients.accessesSince(id, start))
                .extracting(RecordAccess::viewer)
                .containsExactly("nina", "mona");
        assertThat(patients.accessesSince(id, start))
                .extracting(RecordAccess::purpose)
                .containsExactly(Purpose.TASK, Purpose.PATIENT_TAB);
        assertThat(patients.accessesSince(id, clock.instant().plusSeconds(60))).isEmpty();
    }
}
