package org.carerelay.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.carerelay.kernel.PatientId;
import org.carerelay.patient.Allergies;
import org.carerelay.patient.Demographics;
import org.carerelay.patient.NewPatient;
import org.carerelay.patient.Patients;
import org.carerelay.patient.Person;
import org.carerelay.registration.DuplicateRules.Grade;
import org.carerelay.support.JourneyTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Mariana López, whose record is on file, on the whole application; each test has a mailbox and a number of its own. */
@JourneyTest
@DisplayName("A record may be of the person who registers")
class DuplicatesJourneyTest {

    private static final LocalDate BORN = LocalDate.of(1988, 2, 13);

    @Autowired
    private Duplicates duplicates;

    @Autowired
    private Patients patients;

    private final String email = UUID.randomUUID() + "@example.org";
    private final String number = UUID.randomUUID().toString();
    private final Demographics home = new Demographics("Ortega", "12 Mill Lane", "Riverton", "12345", number);
    private final Demographics sameHome = new Demographics(null, "12 mill lane", "Riverton", "12345", null);
    private PatientId mariana;

    @BeforeEach
    void is_on_file() {
        mariana = patients.add(new NewPatient(
                UUID.randomUUID().toString().substring(0, 13),
                null,
                "Mariana",
                "López",
                "Mary",
                BORN,
                "es",
                false,
                null,
                email,
                Allergies.notRecorded(),
                null,
                home));
    }

    @Test
    void for_certain_when_the_number_with_the_insurer_fits_too() {
        var asked = person("Mariana", "Lopez", BORN, null, new Demographics(null, null, null, null, number));

        assertThat(gradeOf(asked)).isEqualTo(Grade.CERTAIN);
    }

    @Test
    void with_the_same_number_and_another_birth_date_it_is_a_conflict() {
        var asked = person(
                "Jo", "Becker", LocalDate.of(1950, 7, 1), null, new Demographics(null, null, null, null, number));

        assertThat(gradeOf(asked)).isEqualTo(Grade.CONFLICT);
    }

    @Test
    void probably_when_name_birth_date_and_mailbox_fit_however_they_are_written() {
        assertThat(gradeOf(person("mariana", "LÓPEZ ", BORN, email.toUpperCase(Locale.ROOT), unknown())))
                .isEqualTo(Grade.PROBABLE);
    }

    @Test
    void possibly_when_the_name_sounds_alike_is_a_nickname_or_was_another() {
        assertThat(gradeOf(person("Marianna", "Lopes", BORN, null, unknown()))).isEqualTo(Grade.POSSIBLE);
        assertThat(gradeOf(person("Mary", "López", BORN, null, unknown()))).isEqualTo(Grade.POSSIBLE);
        assertThat(gradeOf(person("Mariana", "Ortega", BORN, null, unknown()))).isEqualTo(Grade.POSSIBLE);
        assertThat(gradeOf(person("Mariana", "López García", BORN, null, unknown())))
                .isEqualTo(Grade.POSSIBLE);
    }

    @Test
    void possibly_when_the_birth_date_has_its_digits_the_wrong_way_round() {
        assertThat(gradeOf(person("Mariana", "López", LocalDate.of(1988, 12, 3), email, unknown())))
                .isEqualTo(Grade.POSSIBLE);
    }

    @Test
    void a_twin_at_the_same_address_is_somebody_to_look_at() {
        assertThat(gradeOf(person("Daniela", "López", BORN, null, sameHome))).isEqualTo(Grade.SIBLING_RISK);
    }

    @Test
    void a_child_on_the_mailbox_of_a_parent_is_nobody_to_look_at() {
        assertThat(duplicates.of(person("Leo", "López", LocalDate.of(2019, 5, 5), email, sameHome)))
                .isEmpty();
    }

    @Test
    void names_of_any_script_and_single_names_are_found() {
        PatientId single = patients.add(new NewPatient(
                UUID.randomUUID().toString().substring(0, 13),
                null,
                "",
                "山田" + number.substring(0, 4),
                null,
                LocalDate.of(1970, 1, 2),
                "en",
                false,
                null,
                null,
                Allergies.notRecorded(),
                null));

        assertThat(duplicates.of(person("", "山田" + number.substring(0, 4), LocalDate.of(1970, 1, 2), null, unknown())))
                .extracting(PossibleDuplicate::patient)
                .containsExactly(single);
    }

    private Grade gradeOf(Person asked) {
        List<PossibleDuplicate> found = duplicates.of(asked).stream()
                .filter(possible -> possible.patient().equals(mariana))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0).judgement().grade();
    }

    private static Demographics unknown() {
        return Demographics.UNKNOWN;
    }

    private static Person person(
            String given, String family, LocalDate born, @Nullable String email, Demographics known) {
        return new Person(given, family, null, born, null, email, known);
    }
}
