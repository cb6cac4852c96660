package org.carerelay.clinic.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.carerelay.platform.engine.TaskForm;
import org.carerelay.support.ProcessEngines;
import org.carerelay.support.RunningCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code processes/clinic/PhoneTreeProcess.bpmn}, every node and flow. */
@DisplayName("The phone tree")
class PhoneTreeProcessTest {

    private static final List<Object> HELP = new ArrayList<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ProcessEngineCoverageExtension.builder(
                    ProcessEngines.inMemory(Map.of(
                            "sla",
                            new org.carerelay.support.FixedSla(),
                            "callPhoneTreeForm",
                            mock(TaskForm.class),
                            "escalateDelegate",
                            (JavaDelegate) execution -> HELP.add(execution.getVariable("stage")))))
            .assertClassCoverageAtLeast(1.0)
            .build();

    @BeforeEach
    void deploy() {
        HELP.clear();
        var repository = ENGINE.getProcessEngine().getRepositoryService();
        if (repository.createDeploymentQuery().count() == 0) {
            repository
                    .createDeployment()
                    .addClasspathResource("processes/clinic/PhoneTreeProcess.bpmn")
                    .addClasspathResource("forms/clinic/CallPhoneTree.form")
                    .deploy();
        }
    }

    @Test
    void ends_when_somebody_takes_it() {
        var calls = start();

        calls.complete("CallPhoneTree", "phoneTreeOutcome", "REACHED");

        assertThat(calls.path()).contains("EndEvent_SomebodyTakesIt");
        calls.isOver();
    }

    @Test
    void comes_back_until_somebody_was_reached() {
        var calls = start().complete("CallPhoneTree", "phoneTreeOutcome", "NOBODY");

        calls.fire("Event_TryAgain").complete("CallPhoneTree", "phoneTreeOutcome", "REACHED");

        calls.isOver();
    }

    @Test
    void gets_help_when_nobody_calls() {
        var calls = start().fire("BoundaryEvent_CallPhoneTreeLate");

        assertThat(HELP).containsExactly("Task_CallPhoneTree");
        assertThat(calls.groupsOf("CallPhoneTree")).containsExactly("practice-manager");
    }

    private static RunningCase start() {
        return RunningCase.start(
                ENGINE.getProcessEngine(),
                "PhoneTreeProcess",
                Map.of("urgency", "URGENT", "waitingStage", "Task_TriageMessage"));
    }
}
