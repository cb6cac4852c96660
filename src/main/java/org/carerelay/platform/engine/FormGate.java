package org.carerelay.platform.engine;

import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.variable.VariableMap;
import org.carerelay.platform.forms.FormDrafts;
import org.carerelay.platform.forms.FormRejectedException;
import org.carerelay.platform.forms.FormSchema;
import org.carerelay.platform.forms.FormValidator;
import org.carerelay.platform.forms.Submitter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.util.StringUtils;

/** What the form handlers need from the rest of the application, looked up when a form is used. */
final class FormGate {

    private static final Logger LOG = LoggerFactory.getLogger(FormGate.class);

    private final ListableBeanFactory beans;
    private final DeployedForms forms = new DeployedForms();

    FormGate(ListableBeanFactory beans) {
        this.beans = beans;
    }

    DeployedForms forms() {
        return forms;
    }

    FormValidator validator() {
        return beans.getBean(FormValidator.class);
    }

    /** {@code Task_TriageMessage} has the bean {@code triageMessageForm}. */
    Optional<TaskForm> taskForm(String stage) {
        return bean(stage.startsWith("Task_") ? stage.substring("Task_".length()) : stage, TaskForm.class);
    }

    /** {@code NewMessage} has the bean {@code newMessageForm}. */
    Optional<StartForm> startForm(String formId) {
        return bean(formId, StartForm.class);
    }

    private <T> Optional<T> bean(String formName, Class<T> type) {
        String name = StringUtils.uncapitalize(formName) + "Form";
        return beans.containsBean(name) && beans.isTypeMatch(name, type)
                ? Optional.of(beans.getBean(name, type))
                : Optional.empty();
    }

    Optional<FormDrafts> drafts() {
        return Optional.ofNullable(beans.getBeanProvider(FormDrafts.class).getIfAvailable());
    }

    /** Lets the engine go on with what was accepted; a refusal becomes one that its callers understand. */
    static void pass(Supplier<VariableMap> accepted, Consumer<VariableMap> engine) {
        try {
            VariableMap routing = accepted.get();
            FormPassage.allow();
            engine.accept(routing);
        } catch (FormRejectedException refusal) {
            throw new FormFieldValidationException(new HashMap<>(refusal.errors()), refusal.getMessage());
        }
    }

    /** @throws FormRejectedException when nobody is signed in */
    static Submitter staff(@Nullable String user) {
        if (user == null) {
            throw new FormRejectedException("", "Sign in first: a form needs a person who sends it.");
        }
        return Submitter.staff(user);
    }

    /** The refusal for a form that has no class behind it. */
    static FormRejectedException untaken(FormSchema schema) {
        return new FormRejectedException(
                "", "Nothing takes the answers of '" + schema.id() + "' here. Tell your analyst.");
    }

    /**
     * Lets the owning module store what a person wrote, down to the database, so that what goes wrong there ends here.
     * Whatever that is may quote an answer: it is named in the log and shown to nobody. The person's draft is discarded.
     *
     * @param id of the task or process definition, for the log
     * @param draft form under which drafts are kept
     * @throws FormRejectedException when the module refuses the answers, could not store them, or somebody else changed
     *     the same in the same moment
     */
    <T> T store(String id, Submitter submitter, String draft, Supplier<T> write) {
        try {
            T stored = write.get();
            drafts().ifPresent(drafts -> drafts.discard(submitter.owner(), draft));
            beans.getBeanProvider(EntityManager.class).ifAvailable(EntityManager::flush);
            return stored;
        } catch (FormRejectedException e) {
            throw e;
        } catch (ConcurrencyFailureException e) {
            throw FormRejectedException.overtaken(submitter.language());
        } catch (RuntimeException e) {
            LOG.error("Form of {} was not stored: {} at {}", id, e.getClass().getName(), ourPlace(e));
            throw FormRejectedException.notStored(submitter.language());
        }
    }

    private static String ourPlace(RuntimeException e) {
        return Arrays.stream(e.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.carerelay."))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("an unknown place");
    }
}
