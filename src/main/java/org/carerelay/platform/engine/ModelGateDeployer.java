package org.carerelay.platform.engine;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
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

    ModelGateDeployer(BuildingBlocks blocks) {
        this.gate = new ModelGate(blocks, new DeployedModels());
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        var contents = new LinkedHashMap<String, byte[]>();
        deployment.getResources().forEach((name, resource) -> contents.put(name, resource.getBytes()));
        var candidate = new Candidate(contents);
        var faults = new ArrayList<>(gate.faults(candidate));
        candidate.unreadable().forEach(file -> faults.addAll(syntaxFaults(deployment, file)));
        if (!faults.isEmpty()) {
            throw new ModelRejectedException(faults);
        }
        gate.warnings(candidate).forEach(warning -> LOG.warn("{}", warning));
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
