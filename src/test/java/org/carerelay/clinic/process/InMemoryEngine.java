package org.carerelay.clinic.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.carerelay.support.ProcessEngines;

/** A plain engine with the building blocks that a test puts in; nothing of the application around it. */
final class InMemoryEngine implements AutoCloseable {

    private final Map<Object, Object> buildingBlocks = new HashMap<>();
    private final ProcessEngine engine;

    InMemoryEngine() {
        var configuration = ProcessEngines.ungated();
        configuration.setBeans(buildingBlocks);
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
