package org.carerelay.clinic.process;

import static org.carerelay.clinic.process.StaffGroup.ANALYST;
import static org.carerelay.clinic.process.StaffGroup.FRONT_DESK;
import static org.carerelay.clinic.process.StaffGroup.MEDICATION_PHARMACIST;
import static org.carerelay.clinic.process.StaffGroup.ONCALL_CLINICIAN;
import static org.carerelay.clinic.process.StaffGroup.PHYSICIAN;
import static org.carerelay.clinic.process.StaffGroup.PRACTICE_MANAGER;
import static org.carerelay.clinic.process.StaffGroup.REFERRAL_COORDINATOR;
import static org.carerelay.clinic.process.StaffGroup.TRIAGE_NURSE;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The made-up people of the demo clinic. */
@Component
@Profile("demo")
class DemoStaff {

    private static final String PASSWORD = "demo-clinic";

    private final StaffAccounts accounts;

    DemoStaff(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    void createMissing() {
        person("rita", "Rita", "Fuentes", FRONT_DESK);
        person("nina", "Nina", "Brandt", TRIAGE_NURSE);
        person("omar", "Omar", "Haddad", PHYSICIAN, ONCALL_CLINICIAN);
        person("paula", "Paula", "Jensen", PHYSICIAN, ONCALL_CLINICIAN);
        person("cora", "Cora", "Lindqvist", REFERRAL_COORDINATOR);
        person("femi", "Femi", "Adeyemi", MEDICATION_PHARMACIST);
        person("mona", "Mona", "Keller", PRACTICE_MANAGER);
        person("alex", "Alex", "Moreau", ANALYST);
    }

    private void person(String id, String firstName, String lastName, StaffGroup... groups) {
        accounts.createMissing(id, firstName, lastName, id + "@clinic.example", PASSWORD, List.of(groups));
    }
}
