package org.carerelay.platform.engine;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands before the engine's own deployers, so that it sees all files of a deployment, forms and decisions alone too.
 * Only new deployments are checked: a rule that gets stricter must not stop cases that run on an older version.
 */
final class ModelGateDeployer implements Deployer {

    private static final Logger LOG = LoggerFactory.getLogger(ModelGateDeployer.class);

    private final ModelGate gate;
    private final Supplier<ModelsHealthIndicator> health;

    /** @param health asked when something is deployed, not now: the engine is built first */
    ModelGateDeployer(BuildingBlocks blocks, Supplier<ModelsHealthIndicator> health) {
        this.gate = new ModelGate(blocks, new DeployedModels());
        this.health = health;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        requireOwnSource(deployment);
        var contents = new LinkedHashMap<String, byte[]>();
        deployment.getResources().forEach((name, resource) -> contents.put(name, resource.getBytes()));
        var candidate = new Candidate(contents);
        var faults = new ArrayList<>(gate.faults(candidate));
        candidate.unreadable().forEach(file -> faults.addAll(syntaxFaults(deployment, file)));
        if (!faults.isEmpty()) {
            throw new ModelRejectedException(faults);
        }
        List<String> warnings = gate.warnings(candidate);
        warnings.forEach(warning -> LOG.warn("{}", warning));
        Context.getCommandContext()
                .getTransactionContext()
                .addTransactionListener(
                        TransactionState.COMMITTED,
                        committed -> candidate
                                .processKeys()
                                .forEach(key -> health.get().warned(key, warnings)));
    }

    /** Whoever is signed in deploys as an analyst: the start of the application must not take it for its own. */
    private static void requireOwnSource(DeploymentEntity deployment) {
        boolean signedIn = Context.getCommandContext().getAuthenticatedUserId() != null;
        if (signedIn && ModelDeployer.BUNDLED.equals(deployment.getSource())) {
            String file =
                    deployment.getResources().keySet().stream().findFirst().orElse("The deployment");
            throw new ModelRejectedException(List.of(new ModelFault(
                    file,
                    null,
                    "The deployment source '" + ModelDeployer.BUNDLED
                            + "' is kept for the models that come with the application: write another source.")));
        }
    }

    /** The engine's parser knows the line in which a file is broken. */
    private static List<ModelFault> syntaxFaults(DeploymentEntity deployment, String file) {
        var general = List.of(new ModelFault(
                file,
                null,
                "The file cannot be read. Open it in Camunda Modeler, correct it there and save it again."));
        if (!Stream.of(BpmnDeployer.BPMN_RESOURCE_SUFFIXES).anyMatch(file::endsWith)) {
            return general;
        }
        try {
            ResourceEntity resource = deployment.getResource(file);
            bpmnDeployer()
                    .getBpmnParser()
                    .createParse()
                    .sourceInputStream(new ByteArrayInputStream(resource.getBytes()))
                    .deployment(deployment)
                    .name(file)
                    .execute();
            return general;
        } catch (ParseException e) {
            return e.getResorceReports().stream()
                    .flatMap(report -> report.getErrors().stream())
                    .map(problem -> new ModelFault(
                            file,
                            problem.getMainElementId(),
                            "Line " + problem.getLine() + ": " + problem.getMessage()))
                    .toList();
        } catch (ProcessEngineException e) {
            return general;
        }
    }

    private static BpmnDeployer bpmnDeployer() {
        return Context.getProcessEngineConfiguration().getDeployers().stream()
                .filter(BpmnDeployer.class::isInstance)
                .map(BpmnDeployer.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
