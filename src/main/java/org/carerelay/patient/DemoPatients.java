package org.carerelay.patient;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Made-up patients of the demo clinic. Adds what is missing and changes nothing, so that it may run at every start and on
 * two nodes at once: what the other node added first is refused by the database, and taken.
 */
@Component
@Profile("demo")
@Order(DemoPatients.ORDER)
class DemoPatients implements ApplicationRunner {

    /** Early, for everything that tells a story about these patients. */
    static final int ORDER = 10;

    private static final String PASSWORD = "demo-patient";
    private static final Locale SPANISH = Locale.forLanguageTag("es");
    // default: a parent acts for a child until its twelfth birthday
    private static final int YEARS_IN_CARE_OF_PARENTS = 12;

    private final Patients patients;
    private final PatientAccounts accounts;
    private final Clock clock;

    DemoPatients(Patients patients, PatientAccounts accounts, Clock clock) {
        this.patients = patients;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var ada = person(
                "4711-1", "paula", "Ms", "Ada", "Novak", "1980-02-03", Locale.ENGLISH, Allergies.known("penicillin"));
        var ben = person("4711-2", "omar", "Mr", "Ben", "Berg", "1978-11-21", Locale.ENGLISH, Allergies.noneKnown());
        var chao = person("4712-1", null, "Mr", "Chao", "Rivera", "1991-06-14", SPANISH, Allergies.notRecorded());
        var born = LocalDate.now(clock).minusYears(9).minusMonths(4);
        var mila = person(
                "4711-3", "paula", null, "Mila", "Novak", born.toString(), Locale.ENGLISH, Allergies.known("peanuts"));

        var adasAccount = account("ada@example.org", ada, Locale.ENGLISH);
        var bensAccount = account("ben@example.org", ben, Locale.ENGLISH);
        account("chao@example.org", chao, SPANISH);
        parent(adasAccount, mila);
        parent(bensAccount, mila);

        person(
                "4713-1",
                "paula",
                "Mrs",
                "Ruth",
                "Okafor",
                "1949-05-30",
                Locale.ENGLISH,
                Allergies.known("latex, codeine"));
        person("4714-1", "omar", "Mr", "Tomás", "Vega", "1966-09-08", SPANISH, Allergies.noneKnown());
        person("4715-1", null, "Ms", "Ingrid", "Solheim", "2003-01-17", Locale.ENGLISH, Allergies.notRecorded());
        person("4716-1", null, "Mr", "Arjun", "Mehta", "1987-12-02", Locale.ENGLISH, Allergies.noneKnown());
        person("4717-1", null, "Mx", "Sam", "Doyle", "1995-04-25", Locale.ENGLISH, Allergies.known("bee stings"));
    }

    private PatientView person(
            String recordNumber,
            @Nullable String doctor,
            @Nullable String title,
            String givenName,
            String familyName,
            String birthDate,
            Locale language,
            Allergies allergies) {
        return patients.findByRecordNumber(recordNumber).orElseGet(() -> {
            addIfNew(new NewPatient(
                    recordNumber,
                    title,
                    givenName,
                    familyName,
                    null,
                    LocalDate.parse(birthDate),
                    language.getLanguage(),
                    language.equals(SPANISH),
                    "(555) 010-" + recordNumber.replace("-", "").substring(1),
                    null,
                    allergies,
                    doctor));
            return patients.findByRecordNumber(recordNumber).orElseThrow();
        });
    }

    private void addIfNew(NewPatient patient) {
        try {
            patients.add(patient);
        } catch (DataIntegrityViolationException anotherNodeWasFirst) {
            // it is there now
        }
    }

    private UUID account(String email, PatientView self, Locale language) {
        return accounts.findByEmail(email).orElseGet(() -> {
            try {
                return accounts.open(email, PASSWORD, self.id(), language);
            } catch (DataIntegrityViolationException anotherNodeWasFirst) {
                return accounts.findByEmail(email).orElseThrow();
            }
        });
    }

    private void parent(UUID account, PatientView child) {
        if (accounts.peopleFor(account).stream()
                .anyMatch(person -> person.patient().equals(child.id()))) {
            return;
        }
        var until = child.birthDate().plusYears(YEARS_IN_CARE_OF_PARENTS).atStartOfDay(ZoneOffset.UTC);
        try {
            accounts.grant(
                    account, child.id(), Relationship.PARENT, AccessLevel.FULL, Instant.EPOCH, until.toInstant());
        } catch (DataIntegrityViolationException anotherNodeWasFirst) {
            // it is there now
        }
    }
}
