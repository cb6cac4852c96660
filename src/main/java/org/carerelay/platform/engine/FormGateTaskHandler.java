package org.carerelay.platform.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.TaskFormDataImpl;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
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
import org.jspecify.annotations.Nullable;

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

    /** Without a signed-in person nothing of the record is shown: a look at it belongs to somebody. */
    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
        TaskFormData shown = engine.createTaskForm(task);
        String user = Context.getCommandContext().getAuthenticatedUserId();
        if (user != null) {
            var fields = new ArrayList<FormField>(shown.getFormFields());
            gate.taskForm(task.getTaskDefinitionKey())
                    .ifPresent(form -> fields.addAll(ShownValues.fields(form.show(opened(task), user))));
            Map<String, Object> begun = gate.drafts()
                    .flatMap(drafts -> drafts.find(Submitter.staff(user).owner(), task.getId()))
                    .orElse(Map.of());
            fields.addAll(ShownValues.fields(begun));
            fields.addAll(ShownValues.unanswered(gate.forms().of(shown), begun.keySet()));
            ((TaskFormDataImpl) shown).setFormFields(fields);
        }
        return shown;
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope scope) {
        var task = (TaskEntity) scope;
        FormGate.pass(() -> accept(task, submitted), routing -> engine.submitFormVariables(routing, task));
    }

    private VariableMap accept(TaskEntity task, VariableMap submitted) {
        Submitter staff = FormGate.staff(personWhoCompletes(task));
        FormSchema schema = gate.forms().of(engine.createTaskForm(task));
        TaskForm form = gate.taskForm(task.getTaskDefinitionKey()).orElseThrow(() -> FormGate.untaken(schema));
        OpenTask opened = opened(task);
        var around = new HashMap<>(opened.routing());
        if (schema.allComponents().anyMatch(part -> part.hide() != null || part.valuesKey() != null)) {
            around.putAll(form.show(opened, staff.id()));
        }
        FormAnswers answers =
                gate.validator().validate(schema, SubmittedValues.plain(submitted), around, Locale.ENGLISH);
        gate.validator().requireFinished(schema, answers, Locale.ENGLISH);
        TaskRow.hold(task);
        gate.store(task.getId(), staff, task.getId(), () -> {
            form.answer(opened, answers.all(), staff.id());
            return opened;
        });
        VariableMap routing = Variables.createVariables();
        SubmittedValues.putRouting(routing, schema, answers, task::hasVariable);
        return routing;
    }

    private static @Nullable String personWhoCompletes(TaskEntity task) {
        String holder = task.getAssignee();
        String user = Context.getCommandContext().getAuthenticatedUserId();
        if (user != null && holder != null && !user.equals(holder)) {
            throw new FormRejectedException("", "Ask the person who holds this task, or take it over first.");
        }
        if (task.getDelegationState() == DelegationState.PENDING) {
            throw new FormRejectedException("", "Give this task back first: it was lent to you.");
        }
        return user == null ? holder : user;
    }

    private static OpenTask opened(TaskEntity task) {
        var reference = new Reference(task.getExecution().getProcessBusinessKey());
        var routing = new HashMap<String, Object>(task.getVariables());
        routing.values().removeIf(Objects::isNull);
        return new OpenTask(task.getId(), task.getTaskDefinitionKey(), reference, Map.copyOf(routing));
    }
}
