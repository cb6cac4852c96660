package org.carerelay.platform.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Map.Entry;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.handler.DefaultFormHandler;
import org.carerelay.platform.forms.FormRejectedException;
import org.carerelay.platform.forms.FormSchema;

/** Schemas of deployed forms. A deployment never changes, so each is read once. Works inside a command of the engine. */
final class DeployedForms {

    private final Cache<Entry<String, String>, FormSchema> schemas =
            Caffeine.newBuilder().maximumSize(500).build();

    /** @throws FormRejectedException when there is no form that could be checked */
    FormSchema of(FormData form) {
        CamundaFormRef ref = form.getCamundaFormRef();
        if (ref == null) {
            throw new FormRejectedException("", "There is no form here that could be checked. Tell your analyst.");
        }
        if (!DefaultFormHandler.FORM_REF_BINDING_DEPLOYMENT.equals(ref.getBinding())) {
            return read(ref, form.getDeploymentId());
        }
        return schemas.get(Map.entry(form.getDeploymentId(), ref.getKey()), key -> read(ref, form.getDeploymentId()));
    }

    private static FormSchema read(CamundaFormRef ref, String deploymentId) {
        var context = Context.getCommandContext();
        var definition = context.runWithoutAuthorization(new GetCamundaFormDefinitionCmd(ref, deploymentId));
        if (definition == null) {
            throw new FormRejectedException(
                    "", "The form '" + ref.getKey() + "' is not part of this deployment. Tell your analyst.");
        }
        var resource = new GetDeploymentResourceCmd(definition.getDeploymentId(), definition.getResourceName());
        try (InputStream content = context.runWithoutAuthorization(resource)) {
            return FormSchema.parse(new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
