package org.carerelay.clinic;

/** A stretch of time in which a clinician does the same thing. */
public record RotaPeriod(Span span, ClinicianState state) {}
