package org.carerelay.clinic;

import org.carerelay.kernel.PatientId;
import org.carerelay.kernel.Reference;

/**
 * Work reached a clinician who chose to be reached about this patient at any time: a Spring event, published in the
 * transaction in which it was routed.
 */
public record ClinicianReached(Reference reference, String clinician, PatientId patient) {}
