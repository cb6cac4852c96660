package org.carerelay.platform.engine;

import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** Puts the fence in place before the engine reads its first expression. */
final class ExpressionFencePlugin extends AbstractProcessEnginePlugin {

    private final BuildingBlocks blocks;

    ExpressionFencePlugin(BuildingBlocks blocks) {
        this.blocks = blocks;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new FencedExpressionManager(blocks));
        // scripts would see all beans here, and case models could name classes: neither is used
        configuration.setBeans(Map.of());
        configuration.setCmmnEnabled(false);
    }
}
