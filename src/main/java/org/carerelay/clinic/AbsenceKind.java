package org.carerelay.clinic;

/** Why a clinician is away; staff may read it, patients never do. */
public enum AbsenceKind {
    HOLIDAY,
    SICK,
    PARENTAL,
    TRAINING,
    OTHER
}
