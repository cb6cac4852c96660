package org.carerelay.clinic.process;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;

/** A plain engine with the building blocks that a test puts in; nothing of the application around it. */
final class InMemoryEngine implements AutoCloseable {

    private final Map<Object, Object> buildingBlocks = new HashMap<>();
    private final ProcessEngine engine;

    InMemoryEngine() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        String name = "clinic-" + UUID.randomUUID();
        configuration.setProcessEngineName(name);
        configuration.setJdbcUrl("jdbc:h2:mem:" + name);
        configuration.setBeans(buildingBlocks);
        configuration.setHistory("activity");
        configuration.setReevaluateTimeCycleWhenDue(true);
        configuration.setMetricsEnabled(false);
        engine = configuration.buildProcessEngine();
    }

    ProcessEngine engine() {
        return engine;
    }

    void put(String name, Object buildingBlock) {
        buildingBlocks.put(name, buildingBlock);
    }

    void deployPolicy() {
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/clinic/SlaPolicyDecision.dmn")
                .deploy();
    }

    DeployedSlaPolicyTable table() {
        return new DeployedSlaPolicyTable(
                engine.getRepositoryService(), engine.getDecisionService(), engine.getIdentityService());
    }

    @Override
    public void close() {
        engine.close();
    }
}
