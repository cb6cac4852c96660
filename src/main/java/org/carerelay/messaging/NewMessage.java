package org.carerelay.messaging;

import java.util.UUID;
import org.carerelay.kernel.PatientId;

/**
 * A message that an account sends about a patient.
 *
 * @param account who sends it
 * @param patient whom it is about
 * @param language ISO 639-1 code in which the sender used the portal
 * @param answers what was answered beside the text
 * @param marks what must not be overlooked about it
 */
record NewMessage(UUID account, PatientId patient, String language, Answers answers, CaseMarks marks) {

    /** Without what was written: this may end in a log. */
    @Override
    public String toString() {
        return "NewMessage[" + patient + "]";
    }
}
