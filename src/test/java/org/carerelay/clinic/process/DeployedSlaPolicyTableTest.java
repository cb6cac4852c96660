package org.carerelay.clinic.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.File;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.carerelay.clinic.SlaOffset.OpenTime;
import org.carerelay.clinic.SlaQuestion;
import org.carerelay.kernel.Urgency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The deployed SLA policy")
class DeployedSlaPolicyTableTest {

    private static final SlaQuestion SAME_DAY =
            new SlaQuestion("MessageTriageProcess", "triage", Urgency.SAME_DAY, null, null, LocalTime.of(9, 0));

    private final InMemoryEngine engine = new InMemoryEngine();
    private final DeployedSlaPolicyTable table = engine.table();

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void answers_from_the_table() {
        engine.deployPolicy();

        var rule = table.ruleFor(SAME_DAY);

        assertThat(rule.due()).isEqualTo(new OpenTime(Duration.ofHours(2)));
        assertThat(rule.l1To()).isEqualTo("physician");
    }

    @Test
    void follows_an_analyst_s_change_from_its_deployment_on() {
        engine.deployPolicy();
        table.ruleFor(SAME_DAY);

        deployWith("OutputEntry_TriageSameDayDue", "\"3bh\"");

        assertThat(table.ruleFor(SAME_DAY).due()).isEqualTo(new OpenTime(Duration.ofHours(3)));
    }

    @Test
    void answers_people_who_may_not_run_decisions() {
        engine.deployPolicy();
        var configuration = (ProcessEngineConfigurationImpl) engine.engine().getProcessEngineConfiguration();
        configuration.setAuthorizationEnabled(true);
        var identity = engine.engine().getIdentityService();
        identity.setAuthentication("nina", List.of("triage-nurse"));

        assertThat(table.ruleFor(SAME_DAY).l1To()).isEqualTo("physician");
        assertThat(identity.getCurrentAuthentication().getUserId()).isEqualTo("nina");
    }

    @Test
    void says_which_cell_it_cannot_read() {
        deployWith("OutputEntry_TriageSameDayDue", "\"2 hours\"");

        assertThatIllegalStateException()
                .isThrownBy(() -> table.ruleFor(SAME_DAY))
                .withMessageStartingWith("Column due of the SLA policy: '2 hours' is not a time");
    }

    @Test
    void says_when_nothing_is_deployed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> table.ruleFor(SAME_DAY))
                .withMessage("No SLA policy is deployed: deploy SlaPolicyDecision.dmn.");
    }

    private void deployWith(String cell, String text) {
        DmnModelInstance model = Dmn.readModelFromFile(new File("processes/clinic/SlaPolicyDecision.dmn"));
        OutputEntry entry = model.getModelElementById(cell);
        entry.getText().setTextContent(text);
        engine.engine()
                .getRepositoryService()
                .createDeployment()
                .addModelInstance("SlaPolicyDecision.dmn", model)
                .deploy();
    }
}
