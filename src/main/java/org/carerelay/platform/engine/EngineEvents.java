package org.carerelay.platform.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the engine publish an {@link EngineEvent} for every step that the ledger keeps. */
@Configuration(proxyBeanMethods = false)
class EngineEvents {

    @Bean
    static ProcessEnginePlugin engineEventsPlugin(ApplicationEventPublisher publisher) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                hearTasksAndEnds(configuration, publisher);
                hearDecisions(configuration, publisher);
            }
        };
    }

    private static void hearTasksAndEnds(
            ProcessEngineConfigurationImpl configuration, ApplicationEventPublisher publisher) {
        List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners();
        var all = listeners == null ? new ArrayList<BpmnParseListener>() : new ArrayList<>(listeners);
        all.add(new EngineEventsParseListener(publisher));
        configuration.setCustomPostBPMNParseListeners(all);
    }

    private static void hearDecisions(
            ProcessEngineConfigurationImpl configuration, ApplicationEventPublisher publisher) {
        EngineConfiguration.decisions(configuration)
                .getCustomPostDecisionEvaluationListeners()
                .add(new EngineEventsDecisionListener(publisher));
    }
}
