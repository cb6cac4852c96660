package org.carerelay.platform.engine;

import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
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
        FormGate.pass(() -> accept(instance, submitted), routing -> engine.submitFormVariables(routing, scope));
    }

    private VariableMap accept(ExecutionEntity instance, VariableMap submitted) {
        Submitter staff = FormGate.staff(Context.getCommandContext().getAuthenticatedUserId());
        Start start = accept(instance.getProcessDefinition(), staff, SubmittedValues.plain(submitted));
        instance.setProcessBusinessKey(start.reference().value());
        return start.routing();
    }

    /**
     * Checks and stores what was submitted; the one way by which anybody starts a process.
     *
     * @throws FormRejectedException when it is refused or could not be stored
     */
    Start accept(ProcessDefinitionEntity process, Submitter submitter, Map<String, ?> submitted) {
        FormSchema schema = schema(process);
        StartForm form = gate.startForm(schema.id()).orElseThrow(() -> FormGate.untaken(schema));
        FormAnswers answers = gate.validator().validate(schema, submitted, form.show(submitter), submitter.language());
        StartForm.Accepted accepted =
                gate.store(process.getId(), submitter, schema.id(), () -> form.accept(submitter, answers.all()));
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
