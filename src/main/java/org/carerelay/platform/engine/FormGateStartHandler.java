package org.carerelay.platform.engine;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.carerelay.kernel.Reference;
import org.carerelay.platform.forms.FormAnswers;
import org.carerelay.platform.forms.FormRejectedException;
import org.carerelay.platform.forms.FormSchema;
import org.carerelay.platform.forms.Submitter;

/** The gate at the start of a process: what was written goes to the record first, the reference becomes the key. */
final class FormGateStartHandler implements StartFormHandler {

    private final StartFormHandler engine;
    private final FormGate gate;

    FormGateStartHandler(StartFormHandler engine, FormGate gate) {
        this.engine = engine;
        this.gate = gate;
    }

    @Override
    public void parseConfiguration(
            Element element, DeploymentEntity deployment, ProcessDefinitionEntity process, BpmnParse parse) {
        engine.parseConfiguration(element, deployment, process, parse);
    }

    @Override
    public StartFormData createStartFormData(ProcessDefinitionEntity process) {
        return engine.createStartFormData(process);
    }

    /** Tasklist, REST and Java calls of the form service: the signed-in member of staff submits. */
    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope scope) {
        var instance = (ExecutionEntity) scope;
        String user = Context.getCommandContext().getAuthenticatedUserId();
        try {
            if (user == null) {
                throw new FormRejectedException("", "Sign in first: a form needs a person who sends it.");
            }
            Start start =
                    accept(instance.getProcessDefinition(), Submitter.staff(user), SubmittedValues.plain(submitted));
            instance.setProcessBusinessKey(start.reference().value());
            FormPassage.allow();
            engine.submitFormVariables(start.routing(), scope);
        } catch (FormRejectedException refusal) {
            throw new FormFieldValidationException(new HashMap<>(refusal.errors()), refusal.getMessage());
        }
    }

    /**
     * Checks and stores what was submitted; the one way by which anybody starts a process.
     *
     * @throws FormRejectedException when it is refused or could not be stored
     */
    Start accept(ProcessDefinitionEntity process, Submitter submitter, Map<String, ?> submitted) {
        FormSchema schema = schema(process);
        StartForm form = gate.startForm(schema.id())
                .orElseThrow(() -> new FormRejectedException(
                        "", "Nothing takes the answers of '" + schema.id() + "' here. Tell your analyst."));
        FormAnswers answers = gate.validator().validate(schema, submitted, form.show(submitter), submitter.language());
        StartForm.Accepted accepted = gate.store(process.getId(), submitter, () -> {
            StartForm.Accepted stored = form.accept(submitter, answers.all());
            gate.drafts().ifPresent(drafts -> drafts.discard(submitter.owner(), schema.id()));
            return stored;
        });
        VariableMap routing = Variables.createVariables();
        SubmittedValues.putRouting(routing, schema, answers, key -> false);
        routing.putAll(accepted.routing());
        routing.putValue("ref", accepted.reference().value());
        return new Start(accepted.reference(), routing);
    }

    FormSchema schema(ProcessDefinitionEntity process) {
        return gate.forms().of(engine.createStartFormData(process));
    }

    Map<String, Object> choices(ProcessDefinitionEntity process, Submitter submitter) {
        return gate.startForm(schema(process).id())
                .map(form -> form.show(submitter))
                .orElseGet(Map::of);
    }

    /** A stored submission: the business key and variables of the process to start. */
    record Start(Reference reference, VariableMap routing) {}
}
