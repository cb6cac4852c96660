package org.carerelay.platform.engine;

import java.util.Map;

/**
 * What one task form shows and what an answer does. The class is found by name from the box: {@code Task_TriageMessage}
 * has the form {@code TriageMessage.form} and the bean {@code triageMessageForm}, a package-private class
 * {@code TriageMessageForm} in the {@code process} package of its module.
 */
public interface TaskForm {

    /**
     * Read-only context, computed from the record whenever the form is opened and stored nowhere. Keys start with
     * {@code ctx} and are filled into {@code html} components.
     *
     * @param staff user id of the person who looks; belongs into the audit trail
     */
    Map<String, String> show(OpenTask task, String staff);

    /**
     * Takes a validated answer, in the transaction that completes the task: stores what a person wrote. Only the
     * fields without the property {@code store: record} go on to the process, by themselves.
     *
     * @param answers every field of the form by key, validated and typed
     * @param staff user id of the person who completes the task
     * @throws org.carerelay.platform.forms.FormRejectedException when the answers do not fit together; the task stays open
     */
    void answer(OpenTask task, Map<String, Object> answers, String staff);
}
