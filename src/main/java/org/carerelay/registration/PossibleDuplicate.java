package org.carerelay.registration;

import org.carerelay.kernel.PatientId;
import org.carerelay.patient.Likeness;

/**
 * A record that may be of the person who registers.
 *
 * @param judgement what the clinic's table says about it
 */
public record PossibleDuplicate(PatientId patient, Likeness likeness, DuplicateRules.Judgement judgement) {}
