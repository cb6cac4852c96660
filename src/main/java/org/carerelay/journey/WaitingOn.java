package org.carerelay.journey;

/** Whose turn it is. */
public enum WaitingOn {
    CLINIC,
    PATIENT,
    THIRD_PARTY
}
