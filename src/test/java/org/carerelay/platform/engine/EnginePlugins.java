package org.carerelay.platform.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;

/** What the application puts around its engine, for engines in tests outside of this package. */
public final class EnginePlugins {

    private EnginePlugins() {}

    /** The history level without values. */
    public static ProcessEnginePlugin privateHistory() {
        return EngineConfiguration.privateHistory();
    }

    /** Decision tables whose cells are parsed once. */
    public static ProcessEnginePlugin feelParsedOnce() {
        return EngineConfiguration.feelParsedOnce();
    }

    /** The model gate and the fence around expressions; the beans are what a model and its forms may refer to. */
    public static ProcessEnginePlugin modelGate(ListableBeanFactory beans) {
        return new ModelGatePlugin(new BuildingBlocks(beans), ModelsHealthIndicator::new);
    }

    /** The form gate; the beans include the form classes and a form validator. */
    public static ProcessEnginePlugin formGate(ListableBeanFactory beans) {
        return new FormGatePlugin(beans);
    }

    /** Publishes what the engine does, as the ledger hears it. */
    public static ProcessEnginePlugin engineEvents(ApplicationEventPublisher publisher) {
        return EngineEvents.engineEventsPlugin(publisher);
    }
}
