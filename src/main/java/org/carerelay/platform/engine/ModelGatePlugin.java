package org.carerelay.platform.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;

/**
 * Limits what a model can do: the gate looks at it when it is deployed, the fence holds when it runs. Both are in place
 * before the engine reads its first expression.
 */
final class ModelGatePlugin extends AbstractProcessEnginePlugin {

    private final BuildingBlocks blocks;
    private final Supplier<ModelsHealthIndicator> health;

    ModelGatePlugin(BuildingBlocks blocks, Supplier<ModelsHealthIndicator> health) {
        this.blocks = blocks;
        this.health = health;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new FencedExpressionManager(blocks));
        // scripts would see all beans here, and case models could name classes: neither is used
        configuration.setBeans(Map.of());
        configuration.setCmmnEnabled(false);
        List<Deployer> first = new ArrayList<>();
        first.add(new ModelGateDeployer(blocks, health));
        if (configuration.getCustomPreDeployers() != null) {
            first.addAll(configuration.getCustomPreDeployers());
        }
        configuration.setCustomPreDeployers(first);
    }
}
