package org.carerelay.patient;

/** Why somebody opened a patient's record. */
public enum Purpose {
    /** To work on a task of this patient. */
    TASK,
    /** To look at the record behind a task. */
    PATIENT_TAB,
    /** To find the patient, for example on the phone. */
    SEARCH
}
