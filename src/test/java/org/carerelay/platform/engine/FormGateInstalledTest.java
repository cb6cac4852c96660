package org.carerelay.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.carerelay.support.JourneyTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JourneyTest
class FormGateInstalledTest {

    @Autowired
    private ProcessEngine engine;

    @Test
    void the_engine_of_the_application_stands_behind_the_form_gate() {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        assertThat(configuration.getCustomPreBPMNParseListeners())
                .hasAtLeastOneElementOfType(FormGateParseListener.class);
        assertThat(configuration.getSessionFactories()).containsKey(FormPassage.class);
    }
}
