package org.carerelay.kernel;

import java.util.UUID;

/** Identifies one patient record; random, so that knowing one id tells nothing about another. */
public record PatientId(UUID value) {

    public static PatientId next() {
        return new PatientId(UUID.randomUUID());
    }

    public static PatientId of(String value) {
        return new PatientId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
