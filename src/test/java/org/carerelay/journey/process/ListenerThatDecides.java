package org.carerelay.journey.process;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.carerelay.platform.engine.EngineEvent;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;

/** Stands for code that looks something up in a decision table while a task is created, as due dates do. */
class ListenerThatDecides {

    private final ObjectProvider<ProcessEngine> engine;

    ListenerThatDecides(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    @EventListener
    void on(EngineEvent.TaskCreated task) {
        engine.getObject()
                .getDecisionService()
                .evaluateDecisionByKey("SortDecision")
                .variables(Map.of("topic", "chest"))
                .evaluate();
    }
}
