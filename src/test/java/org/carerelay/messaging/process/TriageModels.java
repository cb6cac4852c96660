package org.carerelay.messaging.process;

import static org.mockito.Mockito.mock;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.carerelay.platform.engine.StartForm;
import org.carerelay.platform.engine.TaskForm;
import org.carerelay.support.FixedSla;
import org.carerelay.support.Listed;
import org.carerelay.support.ProcessEngines;
import org.jspecify.annotations.Nullable;

/**
 * The models of message triage on a plain engine: real processes, decisions and forms; what the record would do is
 * noted down, what the patient answered is set by the test.
 */
final class TriageModels {

    private static final String MESSAGING = "processes/messaging/";

    private static final String ROUTING = "RouteClinicianTaskProcess";

    private static final List<String> PROCESSES = List.of(
            "MessageTriageProcess",
            "EmergencyRedirectProcess",
            "CallPatientProcess",
            "BookVisitProcess",
            "AskClinicianProcess",
            "AskPatientProcess",
            "FollowReplyProcess",
            "ConductReviewProcess",
            "UrgencyReviewProcess",
            "WriteDownMessageProcess");

    /** Names of the delegates that ran, with the stage where they need one, in order. */
    static final List<String> DONE = new ArrayList<>();

    /** What the patient answered: inputs of the decision by name. */
    static final Map<String, @Nullable Object> ANSWERS = new HashMap<>();

    /** What the patient's own clinician does: inputs of the routing table by name. */
    static final Map<String, @Nullable Object> PLAN = new HashMap<>();

    private TriageModels() {}

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
        var repository = engine.getRepositoryService();
        if (repository.createDeploymentQuery().count() > 0) {
            return;
        }
        repository
                .createDeployment()
                .addClasspathResource("processes/clinic/ClinicianRoutingDecision.dmn")
                .addClasspathResource(MESSAGING + "ContactAttemptsDecision.dmn")
                .deploy();
        var deployment = repository.createDeployment();
        deployment.addClasspathResource("processes/clinic/" + ROUTING + ".bpmn");
        PROCESSES.forEach(process -> deployment.addClasspathResource(MESSAGING + process + ".bpmn"));
        List.of("TriageDecision", "UnreadReplyDecision")
                .forEach(decision -> deployment.addClasspathResource(MESSAGING + decision + ".dmn"));
        StaffForm.names().forEach(form -> deployment.addClasspathResource("forms/messaging/" + form + ".form"));
        List.of("NewMessage", "ReplyToCareTeam", "WriteDownMessage")
                .forEach(form -> deployment.addClasspathResource("forms/messaging/" + form + ".form"));
        deployment.deploy();
    }

    /** A patient without any sign who asks about something else. */
    static void forget() {
        DONE.clear();
        PLAN.clear();
        PLAN.put("clinicianState", "NONE");
        PLAN.put("longAbsence", false);
        PLAN.put("inTime", false);
        PLAN.put("clinicOpen", false);
        PLAN.put("reachable", false);
        ANSWERS.clear();
        ANSWERS.put("ticked", List.of());
        ANSWERS.put("topic", "OTHER");
        ANSWERS.put("wordsFound", false);
        ANSWERS.put("clinicOpen", true);
        ANSWERS.put("ownDoctor", false);
        ANSWERS.put("bundled", false);
        for (String unanswered : List.of(
                "selfUrgency", "painScore", "supplyDays", "symptomTrend", "symptomSince", "ageYears", "urgencySoFar")) {
            ANSWERS.put(unanswered, null);
        }
    }

    static Map<String, Object> beans() {
        var beans = new LinkedHashMap<String, Object>();
        beans.put("sla", new FixedSla());
        beans.put("newMessageForm", mock(StartForm.class));
        beans.put("writeDownMessageForm", mock(StartForm.class));
        StaffForm.names().forEach(form -> beans.put(bean(form) + "Form", mock(TaskForm.class)));
        beans.put("readAnswersDelegate", (JavaDelegate) execution ->
                ANSWERS.forEach((name, value) -> execution.setVariable(name, Variables.untypedValue(value, true))));
        beans.put("escalateDelegate", (JavaDelegate)
                execution -> DONE.add("add help to " + execution.getVariable("stage")));
        beans.put("findLoweredUrgenciesDelegate", (JavaDelegate)
                execution -> execution.setVariable("lowered", ANSWERS.getOrDefault("lowered", 0)));
        beans.put("routing", new Listed());
        // the plan of a clinic whose physicians all read now, unless the test says otherwise
        beans.put("lookUpClinicianDelegate", (JavaDelegate) execution ->
                PLAN.forEach((name, value) -> execution.setVariable(name, Variables.untypedValue(value, true))));
        beans.put("planHandOverDelegate", (JavaDelegate) execution -> {
            execution.setVariable(
                    "clinicianGroups",
                    String.valueOf(execution.getVariable("clinicianGroup")).replaceAll("^-$", ""));
            execution.setVariable("clinicianUsers", execution.getVariable("clinician"));
            execution.setVariable("releaseAt", "NOW".equals(execution.getVariable("release")) ? null : FixedSla.DUE);
            execution.setVariable("coverAt", FixedSla.DUE);
        });
        beans.put("callCoverDelegate", (JavaDelegate)
                execution -> DONE.add("call cover for " + execution.getVariable("stage")));
        Arrays.asList(
                        "addToOpenMessage",
                        "publishAnswer",
                        "publishQuestion",
                        "remindPatient",
                        "closeUnanswered",
                        "closeWithdrawn",
                        "startMessageTriage")
                .forEach(act -> beans.put(act + "Delegate", (JavaDelegate) execution -> DONE.add(act)));
        return beans;
    }

    private static String bean(String form) {
        return Character.toLowerCase(form.charAt(0)) + form.substring(1);
    }
}
