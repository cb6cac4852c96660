package org.carerelay.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.carerelay.kernel.PatientId;
import org.carerelay.patient.Allergies;
import org.carerelay.patient.Demographics;
import org.carerelay.patient.NewPatient;
import org.carerelay.patient.Patients;
import org.carerelay.patient.Person;
import org.carerelay.registration.DuplicateRules.Grade;
import org.carerelay.support.MySqlTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MySqlTest
@DisplayName("On MySQL a record")
class MySqlDuplicatesTest {

    private static final LocalDate BORN = LocalDate.of(1971, 4, 9);

    @Autowired
    private Duplicates duplicates;

    @Autowired
    private Patients patients;

    @Test
    void is_found_by_a_name_in_any_script_and_by_one_that_sounds_alike() {
        PatientId yamada = open("4790-1", "太郎", "山田");
        PatientId meyer = open("4790-2", "Anna", "Meyer");

        assertThat(duplicates.of(person("太郎", "山田"))).singleElement().satisfies(found -> {
            assertThat(found.patient()).isEqualTo(yamada);
            assertThat(found.judgement().grade()).isEqualTo(Grade.POSSIBLE);
        });
        assertThat(duplicates.of(person("Ana", "Maier")))
                .extracting(PossibleDuplicate::patient)
                .containsExactly(meyer);
    }

    private PatientId open(String number, String given, String family) {
        return patients.add(new NewPatient(
                number, null, given, family, null, BORN, "en", false, null, null, Allergies.notRecorded(), null));
    }

    private static Person person(String given, String family) {
        return new Person(given, family, null, BORN, null, null, Demographics.UNKNOWN);
    }
}
