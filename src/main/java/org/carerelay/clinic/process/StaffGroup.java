package org.carerelay.clinic.process;

import java.util.Arrays;
import java.util.List;

/** The nine groups of staff; models name them as candidate groups. */
enum StaffGroup {
    FRONT_DESK("front-desk", "Front desk"),
    TRIAGE_NURSE("triage-nurse", "Triage nurses"),
    PHYSICIAN("physician", "Physicians"),
    ONCALL_CLINICIAN("oncall-clinician", "Clinicians on call"),
    REFERRAL_COORDINATOR("referral-coord", "Referral coordinators"),
    MEDICATION_PHARMACIST("pharm-med", "Medication team"),
    PRACTICE_MANAGER("practice-manager", "Practice managers"),
    ANALYST("analyst", "Process analysts"),
    ADMINISTRATOR("camunda-admin", "Administrators");

    private final String id;
    private final String displayName;

    StaffGroup(String id, String displayName) {
        this.id = id;
        this.displayName = displayName;
    }

    String id() {
        return id;
    }

    String displayName() {
        return displayName;
    }

    /** The groups that work on requests of patients. */
    static List<StaffGroup> withTasks() {
        return Arrays.stream(values())
                .filter(group -> group != ANALYST && group != ADMINISTRATOR)
                .toList();
    }
}
