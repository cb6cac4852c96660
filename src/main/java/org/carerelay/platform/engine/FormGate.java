package org.carerelay.platform.engine;

import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.carerelay.platform.forms.FormDrafts;
import org.carerelay.platform.forms.FormRejectedException;
import org.carerelay.platform.forms.FormValidator;
import org.carerelay.platform.forms.Submitter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ListableBeanFactory;
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

    /**
     * Lets the owning module store what a person wrote, down to the database, so that what goes wrong there ends here.
     * Whatever that is may quote an answer: it is named in the log and shown to nobody.
     *
     * @param id of the task or process definition, for the log
     * @throws FormRejectedException when the module refuses the answers or could not store them
     */
    <T> T store(String id, Submitter submitter, Supplier<T> write) {
        try {
            T stored = write.get();
            beans.getBeanProvider(EntityManager.class).ifAvailable(EntityManager::flush);
            return stored;
        } catch (FormRejectedException e) {
            throw e;
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
