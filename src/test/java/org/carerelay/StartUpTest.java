package org.carerelay;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ManagementService;
import org.carerelay.support.JourneyTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JourneyTest
class StartUpTest {

    @Autowired
    private ManagementService engine;

    @Test
    void the_engine_keeps_no_values_in_its_history() {
        assertThat(engine.getProperties()).containsEntry("historyLevel", "41");
    }
}
