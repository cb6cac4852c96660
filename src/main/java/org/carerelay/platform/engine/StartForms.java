package org.carerelay.platform.engine;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.BiFunction;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.carerelay.kernel.Reference;
import org.carerelay.platform.forms.FormRejectedException;
import org.carerelay.platform.forms.FormSchema;
import org.carerelay.platform.forms.Submitter;
import org.springframework.stereotype.Component;

/** Start forms for pages of our own: the same form, checks and storing as in Tasklist. */
@Component
public class StartForms {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final ProcessEngine engine;
    private final LastKnownForms forms;

    StartForms(ProcessEngine engine, BundledForms bundled) {
        this.engine = engine;
        this.forms = new LastKnownForms(this::newest, bundled::startForm, InstantSource.system(), PATIENCE, PAUSE);
    }

    /**
     * The start form of the newest version of a process. While the database is down: as it was last seen, or as it was
     * shipped.
     *
     * @throws IllegalStateException when there is no such process or it has no start form
     */
    public FormSchema schema(String processKey) {
        return forms.of(processKey);
    }

    private FormSchema newest(String processKey) {
        return withNewest(processKey, (gate, process) -> gate.schema(process));
    }

    /** What the form is shown with: choices by values key. Pass them as earlier answers when a page is checked. */
    public Map<String, Object> choices(String processKey, Submitter submitter) {
        return withNewest(processKey, (gate, process) -> gate.choices(process, submitter));
    }

    /**
     * Checks the whole form, stores what was written and starts the process, all in one transaction. The person's draft
     * of this form is discarded.
     *
     * @return business key of the started process
     * @throws FormRejectedException with one sentence per field; nothing was stored and nothing started
     */
    public Reference submit(String processKey, Submitter submitter, Map<String, ?> values) {
        return withNewest(processKey, (gate, process) -> {
            FormGateStartHandler.Start start = gate.accept(process, submitter, values);
            FormPassage.allow();
            String businessKey = start.reference().value();
            engine.getRuntimeService().startProcessInstanceById(process.getId(), businessKey, start.routing());
            return start.reference();
        });
    }

    private <T> T withNewest(String processKey, BiFunction<FormGateStartHandler, ProcessDefinitionEntity, T> use) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        Command<T> command = context -> {
            var process = configuration.getDeploymentCache().findDeployedLatestProcessDefinitionByKey(processKey);
            if (!(process.getStartFormHandler() instanceof FormGateStartHandler gate)) {
                throw new IllegalStateException(processKey + " does not start with a form");
            }
            return use.apply(gate, process);
        };
        return configuration
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(command));
    }
}
