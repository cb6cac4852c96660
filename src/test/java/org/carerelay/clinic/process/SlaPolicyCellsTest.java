package org.carerelay.clinic.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.carerelay.platform.engine.ModelRejectedException;
import org.carerelay.support.ProcessEngines;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A deployment of the SLA policy")
class SlaPolicyCellsTest {

    private static final ProcessEngine ENGINE =
            ProcessEngines.plain(Map.of("slaPolicyCells", new SlaPolicyCells())).buildProcessEngine();

    private final DmnModelInstance policy = Dmn.readModelFromFile(new File("processes/clinic/SlaPolicyDecision.dmn"));

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @Test
    void passes_as_it_is_shipped() {
        assertThat(deploy().getDeployedDecisionDefinitions()).hasSize(1);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            OutputEntry_TriageSameDayDue | "2 hours" | Row 3, column "Due, breach (L1)": '2 hours' is not a time of the SLA policy: write minutes 15m, hours 2h
            OutputEntry_TriageSameDayDue | 2h | Row 3, column "Due, breach (L1)": '2h' is no text: put it in quotation marks
            OutputEntry_TriageSameDayDue | `` | Row 3, column "Due, breach (L1)": '' is not a time of the SLA policy
            OutputEntry_TriageSameDayL1To | "doctors" | Row 3, column "Helps at L1": 'doctors' is no group: write one of front-desk, triage-nurse
            """)
    void is_refused_with_the_row_the_column_and_what_to_write(String cell, String text, String sentence) {
        OutputEntry entry = policy.getModelElementById(cell);
        entry.getText().setTextContent(text);

        assertThatThrownBy(this::deploy)
                .isInstanceOfSatisfying(
                        ModelRejectedException.class,
                        refusal -> assertThat(refusal.faults()).singleElement().satisfies(fault -> {
                            assertThat(fault.element()).isEqualTo(cell);
                            assertThat(fault.toString()).startsWith("SlaPolicyDecision.dmn: " + sentence);
                        }));
    }

    @Test
    void is_refused_when_a_column_has_lost_its_name() {
        Output due = policy.getModelElementById("Output_Due");
        due.setName("dueAt");

        assertThatThrownBy(this::deploy)
                .hasMessageContaining("\"SLA policy\" (SlaPolicyDecision) has no column with the output name 'due'");
    }

    private DeploymentWithDefinitions deploy() {
        return ENGINE.getRepositoryService()
                .createDeployment()
                .addModelInstance("SlaPolicyDecision.dmn", policy)
                .deployWithResult();
    }
}
