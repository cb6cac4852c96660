package org.carerelay.clinic.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceWithVariables;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.carerelay.clinic.ClinicianReached;
import org.carerelay.clinic.HandOver;
import org.carerelay.clinic.HandOverQuestion;
import org.carerelay.clinic.HandOvers;
import org.carerelay.clinic.RoutingRule;
import org.carerelay.clinic.RoutingRule.Person;
import org.carerelay.clinic.RoutingRule.Release;
import org.carerelay.kernel.PatientId;
import org.carerelay.kernel.Reference;
import org.carerelay.support.ProcessEngines;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.ApplicationEventPublisher;

/** {@code processes/clinic/RouteClinicianTaskProcess.bpmn}, every node and flow, with its real table. */
@DisplayName("Work for a clinician")
class RouteClinicianTaskProcessTest {

    private static final Instant NOW = Instant.parse("2026-03-10T14:00:00Z");
    private static final Instant DUE = Instant.parse("2026-03-12T14:00:00Z");
    private static final Instant INBOX = Instant.parse("2026-03-10T17:00:00Z");
    private static final Instant QUARTER = Instant.parse("2026-03-12T00:00:00Z");

    private static final HandOvers PLAN = mock(HandOvers.class);
    private static final ApplicationEventPublisher PUBLISHER = mock(ApplicationEventPublisher.class);
    private static final PatientId PATIENT = PatientId.next();
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ProcessEngineCoverageExtension.builder(
                    ProcessEngines.inMemory(Map.of(
                            "lookUpClinicianDelegate", new LookUpClinicianDelegate(PLAN, CLOCK),
                            "planHandOverDelegate", new PlanHandOverDelegate(PLAN, CLOCK, PUBLISHER))))
            .assertClassCoverageAtLeast(1.0)
            .build();

    @BeforeEach
    void deploy_once() {
        var repository = ENGINE.getProcessEngine().getRepositoryService();
        if (repository.createDeploymentQuery().count() == 0) {
            repository
                    .createDeployment()
                    .addClasspathResource("processes/clinic/ClinicianRoutingDecision.dmn")
                    .deploy();
            repository
                    .createDeployment()
                    .addClasspathResource("processes/clinic/RouteClinicianTaskProcess.bpmn")
                    .deploy();
        }
    }

    @Test
    void is_held_for_the_own_clinician_and_covered_before_it_is_late() {
        given(PLAN.inputs(any())).willReturn(plan("PROTECTED", true));
        given(PLAN.plan(any(), any())).willReturn(new HandOver(List.of("physician"), List.of("paula"), INBOX, QUARTER));

        var routed = route("ROUTINE", "paula");

        verify(PLAN)
                .plan(
                        new HandOverQuestion("paula", NOW, DUE, PATIENT, null),
                        new RoutingRule(List.of("physician"), Person.OWN, Release.INBOX, true));
        assertThat(routed)
                .containsEntry("clinicianGroups", "physician")
                .containsEntry("clinicianUsers", "paula")
                .containsEntry("releaseAt", Date.from(INBOX))
                .containsEntry("coverAt", Date.from(QUARTER));
    }

    @Test
    void shows_at_once_when_nobody_in_particular_is_meant() {
        given(PLAN.inputs(any())).willReturn(plan("NONE", false));
        given(PLAN.plan(any(), any()))
                .willReturn(new HandOver(List.of("physician", "oncall-clinician"), List.of(), null, null));

        var routed = route("URGENT", null);

        assertThat(routed)
                .containsEntry("clinicianGroups", "physician,oncall-clinician")
                .containsEntry("clinicianUsers", "")
                .containsEntry("releaseAt", null)
                .containsEntry("coverAt", SlaExpressions.NEVER);
    }

    @Test
    void tells_the_clinician_who_chose_to_be_reached() {
        var reached = new ClinicianReached(new Reference("MSG-7F3K9Q2M"), "paula", PATIENT);
        given(PLAN.inputs(any())).willReturn(plan("OFF", false));
        given(PLAN.plan(any(), any())).willReturn(new HandOver(List.of("physician"), List.of("paula"), null, null));
        given(PLAN.reached(any(), any(), any())).willReturn(Optional.of(reached));

        route("ROUTINE", "paula");

        verify(PUBLISHER).publishEvent(reached);
    }

    private static Map<String, Object> route(String urgency, @Nullable String clinician) {
        var variables = Variables.createVariables()
                .putValue("urgency", urgency)
                .putValue("due", Date.from(DUE))
                .putValue("clinician", clinician)
                .putValue("patientRef", PATIENT.toString())
                .putValue("taskType", null)
                .putValue("supplyDays", null);
        ProcessInstanceWithVariables ended = ENGINE.getProcessEngine()
                .getRuntimeService()
                .createProcessInstanceByKey("RouteClinicianTaskProcess")
                .businessKey("MSG-7F3K9Q2M")
                .setVariables(variables)
                .executeWithVariablesInReturn();
        assertThat(ended.isEnded()).isTrue();
        HistoryService history = ENGINE.getProcessEngine().getHistoryService();
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(ended.getId())
                        .list())
                .extracting(HistoricActivityInstance::getActivityId)
                .contains("EndEvent_Routed");
        return ended.getVariables();
    }

    private static Map<String, Object> plan(String state, boolean inTime) {
        return Map.of(
                "clinicianState",
                state,
                "longAbsence",
                false,
                "inTime",
                inTime,
                "clinicOpen",
                true,
                "reachable",
                false);
    }
}
