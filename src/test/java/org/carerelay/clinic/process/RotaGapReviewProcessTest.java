package org.carerelay.clinic.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.carerelay.clinic.Rota;
import org.carerelay.clinic.RotaGap;
import org.carerelay.clinic.Span;
import org.carerelay.platform.engine.BuildingBlock;
import org.carerelay.platform.engine.TaskForm;
import org.carerelay.support.ProcessEngines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code processes/clinic/RotaGapReviewProcess.bpmn}, every node and flow; the rota itself is mocked. */
@DisplayName("The nightly look at the rota")
@Deployment(resources = {"processes/clinic/RotaGapReviewProcess.bpmn", "forms/clinic/FillRotaGaps.form"})
class RotaGapReviewProcessTest {

    private static final Instant NOW = Instant.parse("2026-03-10T05:00:00Z");
    /** The engine wants a moment to come. */
    private static final Instant LATER = Instant.parse("2090-01-02T15:00:00Z");

    private static final RotaGap GAP =
            new RotaGap(new Span(NOW, NOW.plusSeconds(3600)), RotaGap.Missing.NOBODY_ON_CALL);
    private static final Rota ROTA = mock(Rota.class);
    private static final List<Object> HELP = new ArrayList<>();
    private static final JavaDelegate ESCALATE = execution -> HELP.add(execution.getVariable("stage"));
    private static final JavaDelegate FIND = execution ->
            new FindRotaGapsDelegate(ROTA, taskService(), Clock.fixed(NOW, ZoneOffset.UTC)).execute(execution);

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ProcessEngineCoverageExtension.builder(
                    ProcessEngines.inMemory(Map.of(
                            "findRotaGapsDelegate",
                            FIND,
                            "escalateDelegate",
                            ESCALATE,
                            "sla",
                            new FixedSla(),
                            "fillRotaGapsForm",
                            mock(TaskForm.class))))
            .assertClassCoverageAtLeast(1.0)
            .build();

    @BeforeEach
    void begin() {
        init(ENGINE.getProcessEngine());
        given(ROTA.gaps(any(), anyInt())).willReturn(List.of(GAP));
        HELP.clear();
    }

    @Test
    void starts_by_itself_every_night() {
        assertThat(managementService()
                        .createJobQuery()
                        .activityId("StartEvent_NightOver")
                        .singleResult()
                        .getDuedate())
                .hasHourOfDay(5);
    }

    @Test
    void asks_the_practice_manager_to_fill_gaps() {
        var review = night();

        BpmnAwareTests.assertThat(review).isWaitingAt("Task_FillRotaGaps");
        BpmnAwareTests.assertThat(task(review)).hasCandidateGroup("practice-manager");
        execute(job("BoundaryEvent_FillRotaGapsLate", review));
        assertThat(HELP).containsExactly("Task_FillRotaGaps");
        complete(task(review));
        BpmnAwareTests.assertThat(review).isEnded().hasPassed("EndEvent_RotaGapsFilled");
    }

    @Test
    void asks_nobody_when_there_are_none() {
        given(ROTA.gaps(any(), anyInt())).willReturn(List.of());

        BpmnAwareTests.assertThat(night()).isEnded().hasPassed("EndEvent_NoGaps");
    }

    @Test
    void asks_once_while_the_task_is_open() {
        var first = night();

        BpmnAwareTests.assertThat(night()).isEnded().hasPassed("EndEvent_NoGaps");
        complete(task(first));
    }

    private static ProcessInstance night() {
        return runtimeService().startProcessInstanceByKey("RotaGapReviewProcess");
    }

    /** Times that do not move. */
    @BuildingBlock
    public static final class FixedSla {

        public Date due(String stage, String urgency, String category) {
            return Date.from(LATER);
        }

        public String levels(String stage, String urgency, String category) {
            return "R1/" + LATER + "/P1D";
        }

        public int priority(String urgency) {
            return 20;
        }
    }
}
