package org.carerelay.patient;

/** What a person is to the patient for whom they act. */
public enum Relationship {
    /** The patient. */
    SELF,
    PARENT,
    GUARDIAN,
    SPOUSE,
    CAREGIVER,
    OTHER
}
