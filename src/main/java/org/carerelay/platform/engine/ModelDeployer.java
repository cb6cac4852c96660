package org.carerelay.platform.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Deploys the models that come with the application, before the first job runs. Nothing that has not changed gets a new
 * version, whether it comes from a folder or the jar, after a restart or on a second node. What an analyst has deployed
 * since stays. A model that is refused leaves its last good version running.
 */
@Component
class ModelDeployer implements SmartInitializingSingleton {

    /** Source of the deployments made here; those of analysts have another or none. */
    static final String BUNDLED = "bundled";

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployer.class);

    private final RepositoryService repository;
    private final ModelFiles files;
    private final ModelsHealthIndicator health;
    private final StartUpLock lock;

    ModelDeployer(RepositoryService repository, ModelFiles files, ModelsHealthIndicator health, StartUpLock lock) {
        this.repository = repository;
        this.files = files;
        this.health = health;
        this.lock = lock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var bundles = ModelBundle.of(files.all());
        bundles.forEach(this::deployAlone);
        bundles.forEach(this::warnOfRunning);
    }

    /** Two nodes that start at once make one version. */
    private void deployAlone(ModelBundle bundle) {
        try {
            lock.alone(() -> deploy(bundle));
        } catch (ProcessEngineException e) {
            faults(e).forEach(fault -> LOG.error("NOT deployed {}", fault));
            health.refused(bundle.name(), faults(e), runningDeployment(bundle.name()) != null);
        }
    }

    private void deploy(ModelBundle bundle) {
        var last = lastBundled(bundle);
        if (last != null && isSame(bundle, last)) {
            LOG.info("{}: unchanged", bundle.name());
        } else if (last != null && analystDeployedSince(bundle)) {
            String notice = bundle.name() + ": an analyst's version runs; the one that came with this release was not"
                    + " deployed. Deploy it from Camunda Modeler to go back to it.";
            LOG.warn("{}", notice);
            health.notice(notice);
        } else {
            deployNow(bundle);
        }
    }

    private void deployNow(ModelBundle bundle) {
        var deployment = repository.createDeployment().name(bundle.name()).source(BUNDLED);
        bundle.files().forEach(file -> deployment.addString(file.name(), file.text()));
        deployment.deploy();
        LOG.info("{}: deployed", bundle.name());
    }

    /** Told anew at every start: what was deployed earlier, or on another node, is not looked at by the gate again. */
    private void warnOfRunning(ModelBundle bundle) {
        String deployment = runningDeployment(bundle.name());
        if (deployment != null) {
            health.warned(bundle.name(), new TranslationCheck().outOfDate(ModelGate.candidate(resources(deployment))));
        }
    }

    private static List<String> faults(ProcessEngineException refusal) {
        if (refusal instanceof ModelRejectedException rejected) {
            return rejected.faults().stream().map(ModelFault::toString).toList();
        }
        return List.of(String.valueOf(refusal.getMessage()).split("\n"));
    }

    private @Nullable Deployment lastBundled(ModelBundle bundle) {
        return repository
                .createDeploymentQuery()
                .deploymentName(bundle.name())
                .deploymentSource(BUNDLED)
                .orderByDeploymentTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** An analyst may have deployed the whole process, or one of its decisions alone. */
    private boolean analystDeployedSince(ModelBundle bundle) {
        return bundle.definitions().stream()
                .map(this::runningDeployment)
                .anyMatch(running -> running != null && !isBundled(running));
    }

    private @Nullable String runningDeployment(String key) {
        var process = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult();
        if (process != null) {
            return process.getDeploymentId();
        }
        var decision = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult();
        return decision == null ? null : decision.getDeploymentId();
    }

    private boolean isBundled(String deploymentId) {
        return BUNDLED.equals(repository
                .createDeploymentQuery()
                .deploymentId(deploymentId)
                .singleResult()
                .getSource());
    }

    private boolean isSame(ModelBundle bundle, Deployment deployed) {
        return Set.copyOf(resources(deployed.getId())).equals(bundle.resources());
    }

    private List<ModelFile> resources(String deploymentId) {
        return repository.getDeploymentResourceNames(deploymentId).stream()
                .map(name -> read(deploymentId, name))
                .toList();
    }

    private ModelFile read(String deploymentId, String name) {
        try (var content = repository.getResourceAsStream(deploymentId, name)) {
            return ModelFile.of(name, content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
