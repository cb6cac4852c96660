package org.carerelay.platform.engine;

import java.util.Map;
import org.carerelay.kernel.Reference;
import org.carerelay.platform.forms.Submitter;

/**
 * What a submitted start form does before its process starts. Found by the id of the form: {@code NewMessage.form} has
 * the bean {@code newMessageForm} in the {@code process} package of its module.
 */
public interface StartForm {

    /**
     * What the form is shown with: the choices of fields with a values key, and values that its conditions name. The
     * answers are checked against the same.
     */
    default Map<String, Object> show(Submitter submitter) {
        return Map.of();
    }

    /**
     * Stores what a person wrote, in the transaction that starts the process.
     *
     * @param answers every field of the form by key, validated and typed
     * @return the reference that becomes the business key, and values for the process that are no answers
     * @throws org.carerelay.platform.forms.FormRejectedException when the answers do not fit together; nothing starts
     */
    Accepted accept(Submitter submitter, Map<String, Object> answers);

    /**
     * A stored submission.
     *
     * @param reference business key of the process to start
     * @param routing further process variables: ids, codes, numbers, flags and dates only
     */
    record Accepted(Reference reference, Map<String, Object> routing) {}
}
