package org.carerelay.messaging.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.carerelay.clinic.ClinicSettings;
import org.carerelay.clinic.OnCallShifts;
import org.carerelay.clinic.Rota;
import org.carerelay.clinic.Span;
import org.carerelay.journey.CurrentSteps;
import org.carerelay.journey.Entry;
import org.carerelay.journey.Ledger;
import org.carerelay.journey.Step;
import org.carerelay.kernel.Reference;
import org.carerelay.messaging.MessageView;
import org.carerelay.messaging.Messages;
import org.carerelay.patient.PatientAccounts;
import org.carerelay.support.Inboxes;
import org.carerelay.support.JourneyTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * From Friday, 28 May 2027, 17:55 to Tuesday, 1 June, after a public holiday on Monday. Dr Omar Haddad is on call on
 * Saturday, and nobody is on Sunday night. Dr Paula Jensen, Ada's own doctor, next reads messages on Tuesday at 13:00.
 */
@JourneyTest
@DisplayName("A long weekend")
class LongWeekendJourneyTest {

    @Autowired
    private DemoDesk desk;

    @Autowired
    private Messages messages;

    @Autowired
    private PatientAccounts accounts;

    @Autowired
    private OnCallShifts shifts;

    @Autowired
    private Rota rota;

    @Autowired
    private ClinicSettings clinic;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService processes;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private CurrentSteps steps;

    @Autowired
    private Ledger ledger;

    private final List<Reference> sent = new ArrayList<>();

    @AfterEach
    void go_back_to_today() {
        sent.forEach(reference -> processes
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .rootProcessInstances()
                .list()
                .forEach(running -> processes.deleteProcessInstance(running.getId(), "test is over")));
        rota.shiftsIn(new Span(at("2027-05-28T00:00"), at("2027-06-02T00:00")))
                .forEach(shift -> shifts.remove("mona", shift.id()));
        ClockUtil.reset();
        rota.refresh();
    }

    @Test
    void keeps_the_time_off_of_physicians_and_lets_nothing_urgent_wait() {
        moveTo("2027-05-28T17:55");
        Inboxes.empty(tasks, "paula");
        shifts.add(
                "mona",
                new OnCallShifts.Wanted(
                        "omar",
                        LocalDateTime.parse("2027-05-29T08:00"),
                        LocalDateTime.parse("2027-05-30T20:00"),
                        "paula"));

        var question = send("ada@example.org", Map.of("topic", "OTHER", "selfUrgency", "NO_RUSH"));
        desk.answer(
                "nina",
                desk.taskOf(question),
                Map.of(
                        "urgency", "ROUTINE",
                        "disposition", "TO_CLINICIAN",
                        "handoverAssessment", "Knee after a fall, no swelling.",
                        "handoverRequest", "May she fly? By Wednesday."));
        assertThat(task(question).getFollowUpDate()).isEqualTo(Date.from(at("2027-06-01T13:00")));

        moveTo("2027-05-29T11:00");
        var onSaturday = sendUrgent("chao@example.org");
        var read = desk.taskOf(onSaturday);
        assertThat(groups(read)).containsExactly("oncall-clinician");
        desk.answer(
                "omar",
                read,
                Map.of(
                        "urgency", "URGENT",
                        "disposition", "ANSWER_NOW",
                        "replyText", "Please come to the hospital now.",
                        "actionNeeded", true));
        assertThat(answers("chao@example.org", onSaturday)).contains("Please come to the hospital now.");
        assertThat(phoneTree(onSaturday)).isEmpty();

        moveTo("2027-05-31T03:00");
        var atNight = sendUrgent("ben@example.org");
        jobs.executeJob(start(atNight));
        assertThat(phoneTree(atNight))
                .singleElement()
                .satisfies(calls -> assertThat(groups(calls)).containsExactly("practice-manager"));
        assertThat(desk.open("mona", phoneTree(atNight).get(0)).get("ctxWhyNow"))
                .asString()
                .contains("Triage message, waiting since Mon 31 May, 03:00. Nobody has it.");

        moveTo("2027-05-31T11:00");
        assertThat(task(question).getFollowUpDate()).isEqualTo(Date.from(at("2027-06-01T13:00")));
        assertThat(task(question).getDueDate()).isAfter(Date.from(at("2027-06-01T13:00")));
        assertThat(steps.of(question).orElseThrow().waitReason()).isEqualTo("WAIT_CLINICIAN_SESSION");
        assertThat(timersDue(question)).as("nothing is late on a holiday").isEmpty();

        moveTo("2027-06-01T13:00");
        assertThat(timersDue(question))
                .as("a reminder, no cover: she reads now")
                .containsExactly("BoundaryEvent_AnswerAsClinicianLate");
        desk.answer("paula", task(question), Map.of("answerType", "REPLY", "replyText", "Yes, with a bandage."));
        assertThat(answers("ada@example.org", question)).contains("Yes, with a bandage.");
        assertThat(ledger.of(question))
                .extracting(Entry::step)
                .doesNotContain(Step.ESCALATED, Step.COVERED, Step.DELAYED);
    }

    private Reference sendUrgent(String email) {
        return send(
                email,
                Map.of(
                        "topic", "HEALTH_PROBLEM",
                        "symptomSince", "TODAY",
                        "symptomTrend", "WORSE",
                        "sx_leg", true,
                        "selfUrgency", "TODAY"));
    }

    private Reference send(String email, Map<String, Object> answers) {
        var message = new HashMap<>(answers);
        message.put("messageText", "A question of " + UUID.randomUUID());
        var reference = desk.send(email, Locale.ENGLISH, message);
        sent.add(reference);
        return reference;
    }

    private List<String> answers(String email, Reference reference) {
        var account = accounts.findByEmail(email).orElseThrow();
        return messages.open(account, messages.summary(reference).token()).orElseThrow().messages().stream()
                .map(MessageView::text)
                .toList();
    }

    private Task task(Reference reference) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .taskDefinitionKey("Task_AnswerAsClinician")
                .singleResult();
    }

    private List<Task> phoneTree(Reference reference) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .taskDefinitionKey("Task_CallPhoneTree")
                .list();
    }

    private String start(Reference reference) {
        return jobs.createJobQuery()
                .processInstanceId(processes
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference.value())
                        .singleResult()
                        .getId())
                .activityId("StartEvent_MessageReceived")
                .singleResult()
                .getId();
    }

    private List<String> timersDue(Reference reference) {
        return processes.createProcessInstanceQuery().processInstanceBusinessKey(reference.value()).list().stream()
                .flatMap(running -> jobs.createJobQuery().processInstanceId(running.getId()).list().stream())
                .filter(job -> job.getDuedate() != null && !job.getDuedate().after(ClockUtil.getCurrentTime()))
                .map(job -> jobs.createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getActivityId())
                .toList();
    }

    private List<String> groups(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
    }

    private Instant at(String local) {
        return LocalDateTime.parse(local).atZone(clinic.timeZone()).toInstant();
    }

    private void moveTo(String local) {
        ClockUtil.setCurrentTime(Date.from(at(local)));
        rota.refresh();
    }
}
