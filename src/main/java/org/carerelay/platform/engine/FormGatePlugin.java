package org.carerelay.platform.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * Puts the form gate into every path by which a form is shown or submitted: Tasklist, REST, portal and Java. The engine
 * itself checks nothing and lets any variable in.
 */
@Component
class FormGatePlugin extends AbstractProcessEnginePlugin {

    private final FormGate gate;

    /** @param beans asked when a form is used, not now: the engine is built before the record store */
    FormGatePlugin(ListableBeanFactory beans) {
        this.gate = new FormGate(beans);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPreBPMNParseListeners();
        configuration.setCustomPreBPMNParseListeners(with(listeners, new FormGateParseListener(gate)));
        List<SessionFactory> sessions = configuration.getCustomSessionFactories();
        configuration.setCustomSessionFactories(with(sessions, new FormPassage.Factory()));
    }

    private static <T> List<T> with(List<T> some, T another) {
        var all = new ArrayList<T>(Objects.requireNonNullElse(some, List.<T>of()));
        all.add(another);
        return all;
    }
}
