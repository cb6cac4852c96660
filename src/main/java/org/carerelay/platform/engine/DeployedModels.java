package org.carerelay.platform.engine;

import org.camunda.bpm.engine.impl.context.Context;

/** What the engine has, in any version. Works inside a command of the engine. */
final class DeployedModels implements KnownModels {

    @Override
    public boolean hasDecision(String key) {
        return Context.getCommandContext().getDecisionDefinitionManager().findLatestDefinitionByKey(key) != null;
    }

    @Override
    public boolean hasProcess(String key) {
        return Context.getCommandContext().getProcessDefinitionManager().findLatestDefinitionByKey(key) != null;
    }
}
