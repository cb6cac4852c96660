package org.carerelay.messaging.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.carerelay.kernel.Reference;
import org.carerelay.kernel.Urgency;
import org.carerelay.messaging.Messages;
import org.carerelay.platform.engine.BuildingBlock;
import org.carerelay.platform.engine.StartForm;
import org.carerelay.platform.engine.TaskForm;
import org.carerelay.support.ProcessEngines;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code processes/messaging/MessageTriageProcess.bpmn} and its decision; the messages themselves are mocked. */
@DisplayName("The triage of a message")
@Deployment(
        resources = {
            "processes/messaging/MessageTriageProcess.bpmn",
            "processes/messaging/RedFlagDecision.dmn",
            "forms/messaging/NewMessage.form",
            "forms/messaging/TriageMessage.form"
        })
class MessageTriageProcessTest {

    private static final Messages MESSAGES = mock(Messages.class);
    private static final List<String> HELP = new ArrayList<>();
    private static final JavaDelegate ESCALATE = execution -> HELP.add((String) execution.getVariable("stage"));

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ProcessEngineCoverageExtension.builder(
                    ProcessEngines.inMemory(Map.of(
                            "readAnswersDelegate",
                            new ReadAnswersDelegate(MESSAGES),
                            "publishAnswerDelegate",
                            new PublishAnswerDelegate(MESSAGES),
                            "escalateDelegate",
                            ESCALATE,
                            "sla",
                            new FixedSla(),
                            "newMessageForm",
                            mock(StartForm.class),
                            "triageMessageForm",
                            mock(TaskForm.class))))
            .assertClassCoverageAtLeast(1.0)
            .build();

    private final Reference reference = Reference.next("MSG");

    @BeforeEach
    void begin() {
        init(ENGINE.getProcessEngine());
        reset(MESSAGES);
        HELP.clear();
    }

    @Test
    void waits_for_a_nurse_with_the_due_time_and_priority_of_its_urgency() {
        var message = received("rf_chest");

        BpmnAwareTests.assertThat(message)
                .isWaitingAt("Task_TriageMessage")
                .hasPassed("Task_AssessRedFlags")
                .variables()
                .containsEntry("urgency", "EMERGENCY");
        BpmnAwareTests.assertThat(task(message)).hasCandidateGroup("triage-nurse");
        assertThat(task(message).getPriority()).isEqualTo(Urgency.EMERGENCY.priority());
        assertThat(task(message).getDueDate()).isEqualTo(FixedSla.DUE);
    }

    @Test
    void lends_the_answers_to_the_decision_and_keeps_none_of_them() {
        var message = received("rf_none");

        assertThat(runtimeService()
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(message.getId())
                        .list())
                .extracting(variable -> variable.getName())
                .containsExactlyInAnyOrder("category", "urgency");
    }

    @Test
    void ends_when_the_nurse_has_answered_in_writing() {
        var message = received("rf_none");

        complete(task(message), withVariables("disposition", "ANSWER_NOW"));

        then(MESSAGES).should().publishAnswer(reference, "Task_PublishAnswer");
        BpmnAwareTests.assertThat(message).isEnded().hasPassed("EndEvent_ReplySent");
    }

    @Test
    void ends_when_the_nurse_has_called_the_patient() {
        var message = received("rf_none");

        complete(task(message), withVariables("disposition", "CALLED"));

        then(MESSAGES).should().publishAnswer(reference, "Task_PublishAnswer");
        BpmnAwareTests.assertThat(message).isEnded().hasPassed("EndEvent_PatientCalled");
    }

    @Test
    void moves_up_and_gets_help_while_it_stays_with_its_owner() {
        var message = received("rf_none");

        execute(job("BoundaryEvent_TriageLate", message));
        execute(job("BoundaryEvent_TriageLate", message));

        assertThat(HELP).containsExactly("Task_TriageMessage", "Task_TriageMessage");
        BpmnAwareTests.assertThat(message).isWaitingAt("Task_TriageMessage").hasPassed("EndEvent_HelpAdded");
        then(MESSAGES).should(never()).publishAnswer(any(), any());
    }

    @Test
    void leaves_no_timer_behind_when_it_is_answered() {
        var message = received("rf_none");

        complete(task(message), withVariables("disposition", "ANSWER_NOW"));

        assertThat(managementService()
                        .createJobQuery()
                        .processInstanceId(message.getId())
                        .count())
                .isZero();
    }

    private ProcessInstance received(String ticked) {
        given(MESSAGES.ruleInputs(reference)).willReturn(answers(ticked));
        var message = runtimeService()
                .startProcessInstanceByKey(
                        "MessageTriageProcess", reference.value(), withVariables("category", "OTHER"));
        execute(job("StartEvent_MessageReceived", message));
        return message;
    }

    private static Map<String, @Nullable Object> answers(String ticked) {
        var answers = new HashMap<String, @Nullable Object>();
        answers.put("ticked", List.of(ticked));
        for (String field : List.of("topic", "selfUrgency", "painScore", "supplyDays")) {
            answers.put(field, null);
        }
        return answers;
    }

    /** Times that do not move. */
    @BuildingBlock
    public static class FixedSla {

        static final Date DUE = Date.from(Instant.parse("2030-01-02T15:00:00Z"));

        public Date due(String stage, String urgency, String category) {
            return DUE;
        }

        public String levels(String stage, String urgency, String category) {
            return "R1/" + DUE.toInstant() + "/P1D";
        }

        public int priority(String urgency) {
            return Urgency.valueOf(urgency).priority();
        }
    }
}
