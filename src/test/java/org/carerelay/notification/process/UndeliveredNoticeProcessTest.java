package org.carerelay.notification.process;

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
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.carerelay.kernel.Reference;
import org.carerelay.kernel.Urgency;
import org.carerelay.notification.NoticeTemplate;
import org.carerelay.notification.Notices;
import org.carerelay.platform.engine.BuildingBlock;
import org.carerelay.platform.engine.TaskForm;
import org.carerelay.support.ProcessEngines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code processes/notification/UndeliveredNoticeProcess.bpmn}; the notices themselves are mocked. */
@DisplayName("A notice that did not get through")
@Deployment(
        resources = {"processes/notification/UndeliveredNoticeProcess.bpmn", "forms/notification/CallAboutNotice.form"})
class UndeliveredNoticeProcessTest {

    private static final Notices NOTICES = mock(Notices.class);
    private static final List<Object> HELP = new ArrayList<>();
    private static final JavaDelegate ESCALATE = execution -> HELP.add(execution.getVariable("stage"));

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ProcessEngineCoverageExtension.builder(
                    ProcessEngines.inMemory(Map.of(
                            "sendNoticeAgainDelegate",
                            new SendNoticeAgainDelegate(NOTICES),
                            "escalateDelegate",
                            ESCALATE,
                            "sla",
                            new FixedSla(),
                            "callAboutNoticeForm",
                            mock(TaskForm.class))))
            .assertClassCoverageAtLeast(1.0)
            .build();

    private final Reference reference = Reference.next("MSG");
    private final UUID notice = UUID.randomUUID();

    @BeforeEach
    void begin() {
        init(ENGINE.getProcessEngine());
        reset(NOTICES);
        HELP.clear();
    }

    @Test
    void waits_for_the_front_desk_and_shows_in_cockpit() {
        var process = undelivered();

        BpmnAwareTests.assertThat(process).isWaitingAt("Task_CallAboutNotice").hasBusinessKey(reference.value());
        BpmnAwareTests.assertThat(task(process)).hasCandidateGroup("front-desk");
        assertThat(task(process).getDueDate()).isEqualTo(FixedSla.DUE);
        assertThat(incidents(process)).isOne();
    }

    @Test
    void ends_when_the_patient_was_told_by_phone() {
        var process = undelivered();

        complete(task(process), withVariables("noticeOutcome", "TOLD_BY_PHONE"));

        BpmnAwareTests.assertThat(process).isEnded().hasPassed("EndEvent_ToldByPhone");
        then(NOTICES).should(never()).sendAgain(any());
        assertThat(incidents(process)).isZero();
    }

    @Test
    void is_sent_again_when_a_person_says_so() {
        var process = undelivered();

        complete(task(process), withVariables("noticeOutcome", "SEND_AGAIN"));

        BpmnAwareTests.assertThat(process).isEnded().hasPassed("EndEvent_NoticeSentAgain");
        then(NOTICES).should().sendAgain(notice);
        assertThat(incidents(process)).isZero();
    }

    @Test
    void ends_when_nothing_is_needed() {
        var process = undelivered();

        complete(task(process), withVariables("noticeOutcome", "NOTHING_NEEDED"));

        BpmnAwareTests.assertThat(process).isEnded().hasPassed("EndEvent_NothingNeeded");
        then(NOTICES).should(never()).sendAgain(any());
    }

    @Test
    void gets_help_when_it_takes_longer_and_leaves_no_timer_behind() {
        var process = undelivered();

        execute(job("BoundaryEvent_CallLate", process));

        assertThat(HELP).containsExactly("Task_CallAboutNotice");
        BpmnAwareTests.assertThat(process).isWaitingAt("Task_CallAboutNotice").hasPassed("EndEvent_HelpAdded");
        complete(task(process), withVariables("noticeOutcome", "NOTHING_NEEDED"));
        assertThat(managementService()
                        .createJobQuery()
                        .processInstanceId(process.getId())
                        .count())
                .isZero();
    }

    private ProcessInstance undelivered() {
        new EngineFrontDesk(runtimeService()).callAbout(reference, notice, NoticeTemplate.NEW_MESSAGE);
        return runtimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .singleResult();
    }

    private static long incidents(ProcessInstance process) {
        return runtimeService()
                .createIncidentQuery()
                .processInstanceId(process.getId())
                .incidentType(EngineFrontDesk.INCIDENT)
                .count();
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
