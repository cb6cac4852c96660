package org.carerelay.journey;

import java.util.Optional;
import org.carerelay.kernel.Reference;

/** Where requests stand now, read from the running process and the model it runs by. */
public interface CurrentSteps {

    /**
     * The step at which the request waits, as the model names it for patients. With several at once it is one that
     * waits for the patient, else the one that was reached last.
     *
     * @return empty when the request has ended, is unknown, or waits nowhere that has a name for patients
     */
    Optional<CurrentStep> of(Reference reference);
}
