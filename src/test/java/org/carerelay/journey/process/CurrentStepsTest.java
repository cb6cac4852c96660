package org.carerelay.journey.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.carerelay.journey.CurrentStep;
import org.carerelay.journey.CurrentSteps;
import org.carerelay.journey.WaitingOn;
import org.carerelay.kernel.Reference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The models of {@code src/test/resources/journey} on a plain engine. */
@LedgerTestContext
@DisplayName("The current step")
class CurrentStepsTest {

    private static final Locale SPANISH = Locale.forLanguageTag("es");

    private final Reference reference = Reference.next("TST");

    @Autowired
    private CurrentSteps currentSteps;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private IdentityService identityService;

    @AfterEach
    void reset() {
        ClockUtil.reset();
        identityService.clearAuthentication();
    }

    @Test
    void tells_what_happens_since_when_and_until_when_in_both_languages() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2030-03-09T10:12:07Z")));
        start("QuestionProcess");

        var step = currentSteps.of(reference).orElseThrow();

        assertThat(step.stage()).isEqualTo("Task_AnswerQuestion");
        assertThat(step.label(Locale.US)).isEqualTo("A nurse is reading your question");
        assertThat(step.label(SPANISH)).isEqualTo("Una enfermera está leyendo su pregunta");
        assertThat(step.waitingOn()).isEqualTo(WaitingOn.CLINIC);
        assertThat(step.since()).isEqualTo(Instant.parse("2030-03-09T10:12:07Z"));
        assertThat(step.due()).isEqualTo(Instant.parse("2030-03-10T15:00:00Z"));
        assertThat(step.groups()).containsExactly("front-desk", "triage-nurse");
        assertThat(step.waitReason()).isEqualTo("WAIT_CLINIC_QUEUE");
        assertThat(step.begins()).isNull();
    }

    @Test
    void follows_the_request_to_a_wait_for_the_patient() {
        start("QuestionProcess");
        taskService.complete(taskService
                .createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .singleResult()
                .getId());

        var step = currentSteps.of(reference).orElseThrow();

        assertThat(step.stage()).isEqualTo("Event_ThanksReceived");
        assertThat(step.waitingOn()).isEqualTo(WaitingOn.PATIENT);
        assertThat(step.due()).isNull();
    }

    @Test
    void is_found_inside_a_called_process() {
        start("CallingProcess");

        assertThat(currentSteps.of(reference)).map(CurrentStep::stage).contains("Task_AnswerQuestion");
    }

    @Test
    void a_wait_for_the_patient_stands_before_a_later_one_in_an_event_subprocess() {
        start("SeveralWaitsProcess");
        runtimeService.correlateMessage("SampleWithdrawalWanted", reference.value());

        var step = currentSteps.of(reference).orElseThrow();

        assertThat(step.stage()).isEqualTo("Task_AwaitAnswer");
        assertThat(step.waitReason()).isEqualTo("WAIT_PATIENT");
    }

    @Test
    void an_event_subprocess_shows_when_nothing_waits_for_the_patient() {
        start("CallingProcess");
        start("SeveralWaitsProcess");
        runtimeService.correlateMessage("SampleWithdrawalWanted", reference.value());
        runtimeService
                .createMessageCorrelation("SampleAnswered")
                .processInstanceBusinessKey(reference.value())
                .correlate();
        runtimeService
                .createMessageCorrelation("SampleAnswered")
                .processInstanceBusinessKey(reference.value())
                .correlate();

        assertThat(currentSteps.of(reference)).map(CurrentStep::stage).contains("Task_Confirm");
    }

    @Test
    void a_wait_without_a_task_ends_with_the_timer_that_ends_it_and_not_with_a_reminder() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2030-03-01T09:00:00Z")));
        start("SeveralWaitsProcess");

        assertThat(currentSteps.of(reference).orElseThrow().due()).isEqualTo(Instant.parse("2030-03-11T09:00:00Z"));
    }

    @Test
    void a_wait_at_a_gateway_ends_with_the_timer_behind_it_and_says_its_own_reason() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2030-03-01T09:00:00Z")));
        start("SeveralWaitsProcess");
        runtimeService.correlateMessage("SampleAnswered", reference.value());

        var step = currentSteps.of(reference).orElseThrow();

        assertThat(step.stage()).isEqualTo("Gateway_Quiet");
        assertThat(step.due()).isEqualTo(Instant.parse("2030-03-08T09:00:00Z"));
        assertThat(step.waitReason()).isEqualTo("WAIT_SAMPLE");
    }

    @Test
    void a_task_that_can_begin_later_says_when() {
        start("QuestionProcess");
        var task = taskService
                .createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .singleResult();
        task.setFollowUpDate(Date.from(Instant.parse("2100-03-01T09:00:00Z")));
        taskService.saveTask(task);

        assertThat(currentSteps.of(reference).orElseThrow().begins()).isEqualTo(Instant.parse("2100-03-01T09:00:00Z"));
    }

    @Test
    void is_that_of_the_request_rather_than_of_a_process_that_stands_beside_it() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2030-03-09T10:12:07Z")));
        start("QuestionProcess");
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2030-03-09T11:00:00Z")));
        start("BesideProcess");

        assertThat(currentSteps.of(reference)).map(CurrentStep::stage).contains("Task_AnswerQuestion");
    }

    @Test
    void is_that_beside_the_request_when_there_is_no_other() {
        start("BesideProcess");

        assertThat(currentSteps.of(reference)).map(CurrentStep::stage).contains("Task_Call");
    }

    @Test
    void does_not_depend_on_the_rights_of_who_asks_and_leaves_them_signed_in() {
        start("QuestionProcess");
        identityService.setAuthentication("nina", List.of("triage-nurse"));

        assertThat(currentSteps.of(reference)).isPresent();
        assertThat(identityService.getCurrentAuthentication().getUserId()).isEqualTo("nina");
    }

    @Test
    void is_absent_for_requests_that_are_unknown_or_ended() {
        assertThat(currentSteps.of(reference)).isEmpty();

        start("QuestionProcess");
        var instance = runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .singleResult();
        runtimeService.deleteProcessInstance(instance.getId(), "test");

        assertThat(currentSteps.of(reference)).isEmpty();
    }

    private void start(String process) {
        runtimeService.startProcessInstanceByKey(process, reference.value(), Map.of("topic", "form"));
    }
}
