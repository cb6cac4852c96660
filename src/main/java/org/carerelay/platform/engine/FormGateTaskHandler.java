package org.carerelay.platform.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.TaskFormDataImpl;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.carerelay.kernel.Reference;
import org.carerelay.platform.forms.FormAnswers;
import org.carerelay.platform.forms.FormRejectedException;
import org.carerelay.platform.forms.FormSchema;
import org.carerelay.platform.forms.Submitter;

/** The gate at one user task: shows live context that is stored nowhere, and checks what comes back. */
final class FormGateTaskHandler implements TaskFormHandler {

    private final TaskFormHandler engine;
    private final FormGate gate;

    FormGateTaskHandler(TaskFormHandler engine, FormGate gate) {
        this.engine = engine;
        this.gate = gate;
    }

    @Override
    public void parseConfiguration(
            Element element, DeploymentEntity deployment, ProcessDefinitionEntity process, BpmnParse parse) {
        engine.parseConfiguration(element, deployment, process, parse);
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
        TaskFormData shown = engine.createTaskForm(task);
        var fields = new ArrayList<FormField>(shown.getFormFields());
        gate.taskForm(task.getTaskDefinitionKey())
                .ifPresent(form -> fields.addAll(ShownValues.fields(form.show(opened(task)))));
        String user = Context.getCommandContext().getAuthenticatedUserId();
        if (user != null) {
            gate.drafts()
                    .flatMap(drafts -> drafts.find(Submitter.staff(user).owner(), task.getId()))
                    .ifPresent(draft -> fields.addAll(ShownValues.fields(draft)));
        }
        ((TaskFormDataImpl) shown).setFormFields(fields);
        return shown;
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope scope) {
        var task = (TaskEntity) scope;
        try {
            VariableMap routing = accept(task, submitted);
            FormPassage.allow();
            engine.submitFormVariables(routing, task);
        } catch (FormRejectedException refusal) {
            throw new FormFieldValidationException(new HashMap<>(refusal.errors()), refusal.getMessage());
        }
    }

    private VariableMap accept(TaskEntity task, VariableMap submitted) {
        Submitter staff = Submitter.staff(personWhoCompletes(task));
        FormSchema schema = gate.forms().of(engine.createTaskForm(task));
        TaskForm form = gate.taskForm(task.getTaskDefinitionKey())
                .orElseThrow(() -> new FormRejectedException(
                        "", "Nothing takes the answers of '" + schema.id() + "' here. Tell your analyst."));
        OpenTask opened = opened(task);
        var around = new HashMap<>(opened.routing());
        if (schema.allComponents().anyMatch(part -> part.hide() != null || part.valuesKey() != null)) {
            around.putAll(form.show(opened));
        }
        FormAnswers answers =
                gate.validator().validate(schema, SubmittedValues.plain(submitted), around, Locale.ENGLISH);
        gate.validator().requireFinished(schema, answers, Locale.ENGLISH);
        takeTheTask(task);
        gate.store(task.getId(), staff, () -> {
            form.answer(opened, answers.all(), staff.id());
            gate.drafts().ifPresent(drafts -> drafts.discard(staff.owner(), task.getId()));
            return opened;
        });
        VariableMap routing = Variables.createVariables();
        SubmittedValues.putRouting(routing, schema, answers, task::hasVariable);
        return routing;
    }

    private static String personWhoCompletes(TaskEntity task) {
        String holder = task.getAssignee();
        String user = Context.getCommandContext().getAuthenticatedUserId();
        if (user != null && holder != null && !user.equals(holder)) {
            throw new FormRejectedException("", "Ask the person who holds this task, or take it over first.");
        }
        if (task.getDelegationState() == DelegationState.PENDING) {
            throw new FormRejectedException("", "Give this task back first: it was lent to you.");
        }
        String person = user == null ? holder : user;
        if (person == null) {
            throw new FormRejectedException("", "Sign in first: a form needs a person who sends it.");
        }
        return person;
    }

    /** Writes the task row now, so that of two people who complete at once the second is told before anything is stored. */
    private static void takeTheTask(TaskEntity task) {
        var entities = Context.getCommandContext().getDbEntityManager();
        try {
            entities.forceUpdate(task);
            entities.flush();
        } catch (OptimisticLockingException e) {
            throw new FormRejectedException("", "Open the list again: somebody else has just completed this task.");
        }
    }

    private static OpenTask opened(TaskEntity task) {
        var reference = new Reference(task.getExecution().getProcessBusinessKey());
        var routing = new HashMap<String, Object>(task.getVariables());
        routing.values().removeIf(Objects::isNull);
        return new OpenTask(task.getId(), task.getTaskDefinitionKey(), reference, Map.copyOf(routing));
    }
}
