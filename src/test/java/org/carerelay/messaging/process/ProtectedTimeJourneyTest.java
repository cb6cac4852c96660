package org.carerelay.messaging.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.carerelay.clinic.AbsenceKind;
import org.carerelay.clinic.Absences;
import org.carerelay.clinic.ClinicSettings;
import org.carerelay.clinic.Rota;
import org.carerelay.clinic.process.ClinicTimeFollower;
import org.carerelay.journey.CurrentSteps;
import org.carerelay.journey.Entry;
import org.carerelay.journey.Ledger;
import org.carerelay.journey.Step;
import org.carerelay.kernel.Reference;
import org.carerelay.platform.engine.StartForms;
import org.carerelay.platform.forms.FormRejectedException;
import org.carerelay.platform.forms.Submitter;
import org.carerelay.support.Inboxes;
import org.carerelay.support.JourneyTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A long weekend: Monday 31 May 2027 is a public holiday. Dr Paula Jensen, Ada's own doctor, reads messages from 13 to 14
 * and from 16 to 17 on working days.
 */
@JourneyTest
@DisplayName("A question for the own doctor")
class ProtectedTimeJourneyTest {

    @Autowired
    private DemoDesk desk;

    @Autowired
    private Absences absences;

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

    @Autowired
    private StartForms startForms;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ApplicationContext application;

    private Reference question;

    @BeforeEach
    void ask_on_friday_evening() {
        moveTo("2027-05-28T17:50");
        Inboxes.empty(tasks, "paula");
        question = desk.send(
                "ada@example.org",
                Locale.ENGLISH,
                Map.of("topic", "OTHER", "selfUrgency", "NO_RUSH", "messageText", "May I travel with my knee?"));
    }

    @AfterEach
    void go_back_to_today() {
        absences("paula").forEach(id -> absences.remove("mona", id));
        processes
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(question.value())
                .rootProcessInstances()
                .list()
                .forEach(running -> processes.deleteProcessInstance(running.getId(), "test"));
        ClockUtil.reset();
        rota.refresh();
    }

    @Test
    void is_held_over_the_long_weekend_until_she_reads_messages_on_tuesday() {
        Task held = passedOn("ROUTINE");

        assertThat(held.getFollowUpDate()).isEqualTo(Date.from(at("2027-06-01T13:00")));
        assertThat(users(held)).containsExactly("paula");
        assertThat(groups(held)).containsExactly("physician");
        assertThat(steps.of(question).orElseThrow().begins()).isEqualTo(at("2027-06-01T13:00"));
        assertThat(steps.of(question).orElseThrow().waitReason()).isEqualTo("WAIT_CLINICIAN_SESSION");
        assertThat(steps.of(question).orElseThrow().due())
                .isEqualTo(held.getDueDate().toInstant());
        assertThat(cover(held).getDuedate()).isAfter(held.getFollowUpDate()).isBefore(held.getDueDate());
    }

    @Test
    void goes_to_whoever_is_on_call_when_it_is_urgent() {
        moveTo("2027-05-29T11:00");

        Task urgent = passedOn("URGENT");

        assertThat(urgent.getFollowUpDate()).isNull();
        assertThat(groups(urgent)).containsExactly("oncall-clinician");
        assertThat(users(urgent)).isEmpty();
    }

    @Test
    void goes_to_her_cover_at_once_when_she_falls_ill() {
        Task held = passedOn("ROUTINE");
        moveTo("2027-06-01T08:30");

        fallsIll("paula", "omar");
        ClinicTimeFollower.follow(application);

        Task routed = reload(held);
        assertThat(routed.getFollowUpDate()).isNull();
        assertThat(users(routed)).containsExactly("omar");
        assertThat(routed.getDueDate()).isEqualTo(held.getDueDate());
    }

    @Test
    void goes_to_her_cover_when_a_quarter_of_the_time_is_left() {
        Task held = passedOn("ROUTINE");
        Job cover = cover(held);
        moveTo(LocalDateTime.ofInstant(cover.getDuedate().toInstant(), clinic.timeZone())
                .toString());

        jobs.executeJob(cover.getId());

        Task covered = reload(held);
        assertThat(covered.getFollowUpDate()).isNull();
        assertThat(users(covered)).contains("paula").hasSizeGreaterThan(1);
        assertThat(ledger.of(question)).extracting(Entry::step).contains(Step.COVERED);
    }

    @Test
    void that_she_has_taken_goes_to_her_cover_when_she_falls_ill() {
        Task taken = passedOn("ROUTINE");
        tasks.claim(taken.getId(), "paula");
        moveTo("2027-06-01T08:30");

        fallsIll("paula", "omar");
        ClinicTimeFollower.follow(application);

        Task handedOver = reload(taken);
        assertThat(handedOver.getAssignee()).isNull();
        assertThat(users(handedOver)).contains("omar");
        assertThat(handedOver.getDueDate()).isEqualTo(taken.getDueDate());
        assertThat(ledger.of(question))
                .extracting(Entry::step)
                .containsSubsequence(Step.CLAIMED, Step.UNCLAIMED, Step.COVERED);
    }

    @Test
    void that_she_takes_again_while_she_is_away_stays_hers() {
        Task taken = passedOn("ROUTINE");
        tasks.claim(taken.getId(), "paula");
        moveTo("2027-06-01T08:30");
        fallsIll("paula", "omar");
        ClinicTimeFollower.follow(application);

        tasks.claim(taken.getId(), "paula");
        ClinicTimeFollower.follow(application);

        assertThat(reload(taken).getAssignee()).isEqualTo("paula");
        assertThat(ledger.of(question)).extracting(Entry::step).containsOnlyOnce(Step.COVERED);
    }

    @Test
    void that_her_colleague_has_taken_stays_with_him_when_she_falls_ill() {
        Task taken = passedOn("ROUTINE");
        tasks.claim(taken.getId(), "omar");
        moveTo("2027-06-01T08:30");

        fallsIll("paula", "omar");
        ClinicTimeFollower.follow(application);

        assertThat(reload(taken).getAssignee()).isEqualTo("omar");
    }

    @Test
    void goes_to_the_team_in_time_when_her_next_inbox_time_is_full() {
        List<String> others = Stream.generate(this::anotherForTuesday).limit(12).toList();

        Task held = passedOn("ROUTINE");

        assertThat(held.getFollowUpDate().toInstant()).isBetween(at("2027-06-01T13:00"), at("2027-06-01T16:00"));
        assertThat(groups(held)).containsExactly("physician");
        assertThat(users(held)).doesNotContain("paula");
        others.forEach(id -> tasks.deleteTask(id, true));
    }

    @Test
    void shows_to_her_at_once_when_she_chose_to_be_reached_about_this_patient() {
        Task held = passedOn("ROUTINE");

        stayReachable("30");
        ClinicTimeFollower.follow(application);

        assertThat(reload(held).getFollowUpDate()).isNull();
        assertThat(users(held)).containsExactly("paula");
        assertThat(database.sql("select staff from staff_notice where reference = ? and template = 'STAFF_REACHED'")
                        .param(question.value())
                        .query(String.class)
                        .list())
                .containsExactly("paula");

        stayReachable("0");
        ClinicTimeFollower.follow(application);

        assertThat(reload(held).getFollowUpDate()).isEqualTo(held.getFollowUpDate());
    }

    @Test
    void is_nothing_about_which_another_doctor_chooses_to_be_reached() {
        assertThatThrownBy(() -> startForms.submit("StayReachableProcess", Submitter.staff("omar"), ada("30")))
                .isInstanceOfSatisfying(
                        FormRejectedException.class,
                        refused -> assertThat(refused.errors().get("recordNumber"))
                                .startsWith("You are not this patient's own doctor"));
        assertThatThrownBy(() -> startForms.submit("StayReachableProcess", Submitter.staff("paula"), ada("0")))
                .isInstanceOfSatisfying(
                        FormRejectedException.class,
                        refused -> assertThat(refused.errors().get("forDays")).endsWith("nothing is to end."));
    }

    private void stayReachable(String days) {
        startForms.submit("StayReachableProcess", Submitter.staff("paula"), ada(days));
    }

    private static Map<String, Object> ada(String days) {
        return Map.of("recordNumber", "4711-1", "birthDate", "1980-02-03", "forDays", days);
    }

    private String anotherForTuesday() {
        Task other = tasks.newTask();
        other.setFollowUpDate(Date.from(at("2027-06-01T13:00")));
        tasks.saveTask(other);
        tasks.addCandidateUser(other.getId(), "paula");
        return other.getId();
    }

    @Test
    void stays_with_whoever_has_taken_it() {
        Task held = passedOn("ROUTINE");
        tasks.claim(held.getId(), "omar");
        moveTo(LocalDateTime.ofInstant(cover(held).getDuedate().toInstant(), clinic.timeZone())
                .toString());

        jobs.executeJob(cover(held).getId());

        assertThat(reload(held).getAssignee()).isEqualTo("omar");
        assertThat(ledger.of(question)).extracting(Entry::step).doesNotContain(Step.COVERED);
    }

    private void fallsIll(String clinician, String cover) {
        absences.add(
                "mona",
                new Absences.Wanted(
                        clinician,
                        AbsenceKind.SICK,
                        LocalDateTime.parse("2027-06-01T00:00"),
                        LocalDateTime.parse("2027-06-05T00:00"),
                        cover));
    }

    private Task passedOn(String urgency) {
        desk.answer(
                "nina",
                desk.taskOf(question),
                Map.of(
                        "urgency", urgency,
                        "disposition", "TO_CLINICIAN",
                        "handoverAssessment", "Knee after a fall, no swelling.",
                        "handoverRequest", "May she fly next week? By Wednesday."));
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(question.value())
                .taskDefinitionKey("Task_AnswerAsClinician")
                .singleResult();
    }

    private Job cover(Task task) {
        return jobs.createJobQuery()
                .processInstanceId(task.getProcessInstanceId())
                .activityId("BoundaryEvent_AnswerAsClinicianUnread")
                .singleResult();
    }

    private Task reload(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).singleResult();
    }

    private List<String> users(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> link.getType().equals("candidate"))
                .map(IdentityLink::getUserId)
                .filter(Objects::nonNull)
                .toList();
    }

    private List<String> groups(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
    }

    private List<UUID> absences(String clinician) {
        return rota.absencesFrom(at("2027-05-01T00:00")).stream()
                .filter(absence -> absence.clinician().equals(clinician))
                .map(absence -> absence.id())
                .toList();
    }

    private Instant at(String local) {
        ZoneId zone = clinic.timeZone();
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    private void moveTo(String local) {
        ClockUtil.setCurrentTime(Date.from(at(local)));
        rota.refresh();
    }
}
