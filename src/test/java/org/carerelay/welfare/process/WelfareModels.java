package org.carerelay.welfare.process;

import static org.mockito.Mockito.mock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.carerelay.kernel.PatientId;
import org.carerelay.platform.engine.StartForm;
import org.carerelay.platform.engine.TaskForm;
import org.carerelay.support.FixedSla;
import org.carerelay.support.Listed;
import org.carerelay.support.ProcessEngines;
import org.carerelay.support.RunningCase;
import org.jspecify.annotations.Nullable;

/** The models of welfare updates on a plain engine; what the record would do is noted down. */
final class WelfareModels {

    private static final List<String> PROCESSES = List.of(
            "WelfareUpdateProcess",
            "ReviewUpdateProcess",
            "StopUpdateProcess",
            "StayReachableProcess",
            "VolunteerUpdateProcess");
    private static final String ROUTING = "RouteClinicianTaskProcess";

    /** Names of the delegates that ran, in order. */
    static final List<String> DONE = new ArrayList<>();

    /** What the patient answered: inputs of the decision by name. */
    static final Map<String, @Nullable Object> ANSWERS = new HashMap<>();

    private WelfareModels() {}

    /** All models, and the coverage of one process, which must be whole when the class has run. */
    static ProcessEngineCoverageExtension coverageOf(String process) {
        return ProcessEngineCoverageExtension.builder(ProcessEngines.inMemory(beans()))
                .excludeProcessDefinitionKeys(Stream.concat(PROCESSES.stream(), Stream.of(ROUTING))
                        .filter(other -> !other.equals(process))
                        .toArray(String[]::new))
                .assertClassCoverageAtLeast(1.0)
                .build();
    }

    static void deployOnce(ProcessEngine engine) {
        DONE.clear();
        var repository = engine.getRepositoryService();
        if (repository.createDeploymentQuery().count() > 0) {
            return;
        }
        repository
                .createDeployment()
                .addClasspathResource("processes/clinic/ClinicianRoutingDecision.dmn")
                .deploy();
        var deployment = repository.createDeployment();
        deployment.addClasspathResource("processes/clinic/" + ROUTING + ".bpmn");
        deployment.addClasspathResource("processes/welfare/WelfareScoreDecision.dmn");
        PROCESSES.forEach(process -> deployment.addClasspathResource("processes/welfare/" + process + ".bpmn"));
        Stream.of(
                        "AskForUpdate",
                        "StopUpdate",
                        "StayReachable",
                        "VolunteerUpdate",
                        "AnswerUpdate",
                        "CallSilentPatient",
                        "ReviewUpdate")
                .forEach(form -> deployment.addClasspathResource("forms/welfare/" + form + ".form"));
        deployment.deploy();
    }

    static RunningCase start(ProcessEngine engine, String process, int times, String ifSilent) {
        return RunningCase.start(
                engine,
                process,
                Map.of(
                        "urgency",
                        "ROUTINE",
                        "clinician",
                        "paula",
                        "patientRef",
                        PatientId.next().toString(),
                        "askAt",
                        Date.from(Instant.parse("2030-01-02T15:00:00Z")),
                        "everyDays",
                        3,
                        "roundsLeft",
                        times,
                        "ifSilent",
                        ifSilent,
                        "welfareResult",
                        "NONE"));
    }

    static void answers(String trend) {
        ANSWERS.clear();
        ANSWERS.put("emergencySigns", false);
        ANSWERS.put("trend", trend);
        ANSWERS.put("painScore", null);
        ANSWERS.put("selfCare", "YES");
    }

    private static Map<String, Object> beans() {
        var beans = new LinkedHashMap<String, Object>();
        beans.put("sla", new FixedSla());
        beans.put("routing", new Listed());
        beans.put("askForUpdateForm", mock(StartForm.class));
        beans.put("stopUpdateForm", mock(StartForm.class));
        beans.put("stayReachableForm", mock(StartForm.class));
        beans.put("volunteerUpdateForm", mock(StartForm.class));
        beans.put("callSilentPatientForm", mock(TaskForm.class));
        beans.put("reviewUpdateForm", mock(TaskForm.class));
        beans.put("readUpdateDelegate", (JavaDelegate) execution ->
                ANSWERS.forEach((name, value) -> execution.setVariable(name, Variables.untypedValue(value, true))));
        beans.put("askHowPatientIsDelegate", (JavaDelegate) execution -> {
            DONE.add("ask");
            execution.setVariable("roundsLeft", (Integer) execution.getVariable("roundsLeft") - 1);
            execution.setVariable("welfareResult", "NONE");
        });
        beans.put("escalateDelegate", (JavaDelegate) execution -> DONE.add("help"));
        beans.put("callCoverDelegate", (JavaDelegate) execution -> DONE.add("cover"));
        beans.put("lookUpClinicianDelegate", (JavaDelegate) execution -> Map.of(
                        "clinicianState",
                        "OFF",
                        "longAbsence",
                        false,
                        "inTime",
                        true,
                        "clinicOpen",
                        false,
                        "reachable",
                        false)
                .forEach((name, value) -> execution.setVariable(name, Variables.untypedValue(value, true))));
        beans.put("planHandOverDelegate", (JavaDelegate) execution -> {
            execution.setVariable("clinicianGroups", execution.getVariable("clinicianGroup"));
            execution.setVariable("clinicianUsers", execution.getVariable("clinician"));
            execution.setVariable("releaseAt", FixedSla.DUE);
            execution.setVariable("coverAt", FixedSla.DUE);
        });
        Map.of("remindOfUpdate", "remind", "passUpdateToTriage", "triage", "tellUpdateRead", "tell")
                .forEach((name, act) -> beans.put(name + "Delegate", (JavaDelegate) execution -> DONE.add(act)));
        return beans;
    }
}
