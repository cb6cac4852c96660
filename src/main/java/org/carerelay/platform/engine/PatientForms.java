package org.carerelay.platform.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.carerelay.kernel.Reference;
import org.carerelay.platform.forms.FormSchema;
import org.springframework.stereotype.Component;

/**
 * The forms that a model names by the property {@code patientForm}: what a patient fills in while a request waits. A
 * request keeps the form of the version by which it runs.
 */
@Component
public class PatientForms {

    private final ProcessEngine engine;
    private final Cache<String, FormSchema> read =
            Caffeine.newBuilder().maximumSize(100).build();

    PatientForms(ProcessEngine engine) {
        this.engine = engine;
    }

    /**
     * The form as it belongs to the running process of a request, called processes included; when none of them has it,
     * or the request has ended, the newest.
     *
     * @throws IllegalStateException when no form of this id is deployed
     */
    public FormSchema schema(Reference reference, String formId) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration
                .getCommandExecutorTxRequired()
                .execute(context ->
                        context.runWithoutAuthorization(() -> schema(definition(context, reference, formId))));
    }

    private static CamundaFormDefinitionEntity definition(CommandContext context, Reference reference, String formId) {
        return running(context, reference, formId)
                .or(() -> Optional.ofNullable(
                        context.getCamundaFormDefinitionManager().findLatestDefinitionByKey(formId)))
                .orElseThrow(() -> new IllegalStateException("the form " + formId + " is not deployed"));
    }

    private static Optional<CamundaFormDefinitionEntity> running(
            CommandContext context, Reference reference, String formId) {
        var configuration = context.getProcessEngineConfiguration();
        return configuration
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .list()
                .stream()
                .map(ExecutionEntity.class::cast)
                .map(instance -> configuration
                        .getDeploymentCache()
                        .findDeployedProcessDefinitionById(instance.getProcessDefinitionId()))
                .map(ProcessDefinitionEntity::getDeploymentId)
                .map(deployment ->
                        context.getCamundaFormDefinitionManager().findDefinitionByDeploymentAndKey(deployment, formId))
                .filter(Objects::nonNull)
                .max(Comparator.comparing(CamundaFormDefinitionEntity::getVersion));
    }

    private FormSchema schema(CamundaFormDefinitionEntity definition) {
        return read.get(definition.getId(), id -> {
            var resource = Context.getCommandContext()
                    .getResourceManager()
                    .findResourceByDeploymentIdAndResourceName(
                            definition.getDeploymentId(), definition.getResourceName());
            return FormSchema.parse(new String(resource.getBytes(), StandardCharsets.UTF_8));
        });
    }
}
