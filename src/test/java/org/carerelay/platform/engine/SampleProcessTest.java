package org.carerelay.platform.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.carerelay.support.ProcessEngines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a process runs behind the fence, on the engine that process tests use. */
@DisplayName("A process behind the fence")
class SampleProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ProcessEngineCoverageExtension.builder(
                    ProcessEngines.inMemory(SampleModel.BEANS))
            .build();

    @BeforeEach
    void use_this_engine() {
        init(ENGINE.getProcessEngine());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${decisionResult.singleResult.route}",
                "${decisionResult.getSingleResult().route}",
                "${decisionResult.singleResult.singleEntry}",
                "${decisionResult.firstResult.route}",
                "${decisionResult[0].route}",
                "${decisionResult.getSingleEntry()}"
            })
    void reads_what_a_decision_says(String expression) {
        SampleModel.complete()
                .changed(
                        SampleModel.PROCESS,
                        "camunda:mapDecisionResult=\"singleEntry\" camunda:resultVariable=\"route\" />",
                        "><bpmn:extensionElements><camunda:inputOutput><camunda:outputParameter name=\"route\">"
                                + expression
                                + "</camunda:outputParameter></camunda:inputOutput></bpmn:extensionElements>"
                                + "</bpmn:businessRuleTask>")
                .deploy(ENGINE.getProcessEngine().getRepositoryService());

        var sample = started();

        assertThat(sample).isWaitingAt("Task_ReviewSample");
        assertThat(sample).variables().containsEntry("route", "physician");
    }

    @Test
    void evaluates_no_java_in_a_decision() {
        SampleModel.complete()
                .changed(
                        SampleModel.DECISION,
                        "<text>urgency</text>",
                        "<text>{ now: function() external { java: { class: \"java.lang.System\", method signature:"
                                + " \"currentTimeMillis()\" } }, time: string(now()) }.time</text>")
                .deploy(ENGINE.getProcessEngine().getRepositoryService());

        var decisions = ENGINE.getProcessEngine().getDecisionService();

        assertThatThrownBy(() -> decisions.evaluateDecisionTableByKey("SampleDecision", Map.of("urgency", "URGENT")))
                .hasStackTraceContaining("External functions are disabled");
    }

    private static ProcessInstance started() {
        return ENGINE.getProcessEngine()
                .getRuntimeService()
                .startProcessInstanceByKey("SampleProcess", "SMP-7F3K9Q2M", Map.of("urgency", "URGENT"));
    }
}
