package org.carerelay.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.carerelay.clinic.AbsenceKind;
import org.carerelay.clinic.Absences;
import org.carerelay.clinic.BreakGlass;
import org.carerelay.clinic.ClinicSettings;
import org.carerelay.clinic.ClinicianReached;
import org.carerelay.clinic.ClinicianState;
import org.carerelay.clinic.OnCallShifts;
import org.carerelay.clinic.Rota;
import org.carerelay.clinic.Span;
import org.carerelay.clinic.StageLate;
import org.carerelay.kernel.PatientId;
import org.carerelay.kernel.Reference;
import org.carerelay.kernel.Urgency;
import org.carerelay.platform.engine.EngineEvent.TaskCreated;
import org.carerelay.support.JourneyTest;
import org.carerelay.support.MailServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * E-mails to staff on a real mail server, in the week of Monday, 14 June 2027. Dr Paula Jensen reads messages from 13 to
 * 14 and from 16 to 17; Dr Omar Haddad is on call on Monday night, Paula second.
 */
@JourneyTest
@DisplayName("Staff hear")
class StaffNoticeJourneyTest {

    @Autowired
    private InboxDigests digests;

    @Autowired
    private StaffNoticeSender sender;

    @Autowired
    private StaffDuty duty;

    @Autowired
    private BreakGlass breakGlass;

    @Autowired
    private Rota rota;

    @Autowired
    private OnCallShifts shifts;

    @Autowired
    private Absences absences;

    @Autowired
    private ClinicSettings clinic;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identities;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate database;

    private Task work;

    @BeforeEach
    void plan_the_week() {
        MailServer.up();
        database.update("delete from staff_notice");
        moveTo("2027-06-14T09:00");
        shifts.add(
                "mona",
                new OnCallShifts.Wanted(
                        "omar",
                        LocalDateTime.parse("2027-06-14T18:00"),
                        LocalDateTime.parse("2027-06-15T08:00"),
                        "paula"));
        rota.refresh();
        work = tasks.newTask();
        work.setName("Read");
        tasks.saveTask(work);
        tasks.addCandidateUser(work.getId(), "paula");
    }

    @AfterEach
    void leave_nothing_behind() {
        tasks.deleteTask(work.getId(), true);
        var week = new Span(at("2027-06-14T00:00"), at("2027-06-21T00:00"));
        rota.shiftsIn(week).forEach(shift -> shifts.remove("mona", shift.id()));
        rota.absencesFrom(week.start()).forEach(absence -> absences.remove("mona", absence.id()));
        database.update("delete from staff_notice");
        ClockUtil.reset();
        rota.refresh();
    }

    @Test
    void of_messages_once_when_their_inbox_time_begins_and_not_before() {
        int before = inbox("paula");
        moveTo("2027-06-14T12:59");
        tellAndSend();
        assertThat(inbox("paula")).isEqualTo(before);

        moveTo("2027-06-14T13:00");
        tellAndSend();
        tellAndSend();
        moveTo("2027-06-14T13:30");
        tellAndSend();
        assertThat(inbox("paula")).isEqualTo(before + 1);

        moveTo("2027-06-14T16:00");
        tellAndSend();
        assertThat(inbox("paula")).isEqualTo(before + 2);
    }

    @Test
    void nothing_that_comes_too_late_for_their_inbox_time() {
        int before = inbox("paula");
        moveTo("2027-06-14T16:59");
        MailServer.down();
        tellAndSend();
        MailServer.up();

        moveTo("2027-06-14T17:02");
        sender.sendDue();

        assertThat(inbox("paula")).isEqualTo(before);
        assertThat(states()).containsExactly("FAILED");
    }

    @Test
    void nothing_while_they_are_away() {
        int before = inbox("paula");
        absences.add(
                "mona",
                new Absences.Wanted(
                        "paula",
                        AbsenceKind.SICK,
                        LocalDateTime.parse("2027-06-14T00:00"),
                        LocalDateTime.parse("2027-06-15T00:00"),
                        "omar"));
        moveTo("2027-06-14T13:00");

        tellAndSend();

        assertThat(inbox("paula")).isEqualTo(before);
    }

    @Test
    void of_what_is_urgent_when_they_are_on_call_the_second_only_when_it_is_late() {
        int omar = inbox("omar");
        int paula = inbox("paula");
        var reference = Reference.next("MSG");
        moveTo("2027-06-14T22:00");

        publish(created(reference, "Task_TriageMessage", "oncall-clinician"));
        assertThat(inbox("omar")).isEqualTo(omar + 1);
        assertThat(inbox("paula")).isEqualTo(paula);

        publish(new StageLate(reference, "Task_TriageMessage", 1, now(), null, "oncall-clinician"));
        assertThat(inbox("paula")).isEqualTo(paula + 1);
        assertThat(inbox("omar")).isEqualTo(omar + 1);
    }

    @Test
    void of_a_case_that_is_urgent_again_once_more() {
        int omar = inbox("omar");
        var reference = Reference.next("MSG");
        moveTo("2027-06-14T22:00");
        publish(created(reference, "Task_TriageMessage", "oncall-clinician"));

        moveTo("2027-06-15T02:00");
        publish(created(reference, "Task_TriageMessage", "oncall-clinician"));

        assertThat(inbox("omar")).isEqualTo(omar + 2);
    }

    @Test
    void nothing_yet_of_what_waits_for_the_morning() {
        int omar = inbox("omar");
        moveTo("2027-06-14T22:00");

        publish(new TaskCreated(
                Reference.next("MSG"),
                "Task_FollowUpEmergency",
                "system",
                new TreeSet<>(List.of("oncall-clinician")),
                Urgency.URGENT.priority(),
                at("2027-06-15T08:00")));

        assertThat(inbox("omar")).isEqualTo(omar);
    }

    @Test
    void of_the_phone_tree_when_they_manage_the_clinic() {
        int mona = inbox("mona");
        moveTo("2027-06-16T03:00");

        publish(created(Reference.next("MSG"), "Task_CallPhoneTree", "practice-manager"));

        assertThat(inbox("mona")).isEqualTo(mona + 1);
    }

    @Test
    void of_a_patient_about_whom_they_chose_to_be_reached_at_any_hour_until_they_choose_otherwise() {
        int paula = inbox("paula");
        var patient = PatientId.next();
        moveTo("2027-06-16T03:00");
        breakGlass.open("paula", patient, at("2027-06-20T03:00"));

        publish(new ClinicianReached(Reference.next("MSG"), "paula", patient));
        assertThat(inbox("paula")).isEqualTo(paula + 1);

        publish(new ClinicianReached(Reference.next("MSG"), "paula", PatientId.next()));
        moveTo("2027-06-16T04:00");
        breakGlass.close("paula", patient);
        publish(new ClinicianReached(Reference.next("MSG"), "paula", patient));
        assertThat(inbox("paula")).isEqualTo(paula + 1);
    }

    @Test
    void never_in_their_time_off_whatever_the_moment() {
        var random = new Random(20270614);
        for (int i = 0; i < 5_000; i++) {
            Instant at = at("2027-06-14T00:00").plusSeconds(random.nextInt(14 * 24 * 3600));
            for (String person : List.of("paula", "omar")) {
                boolean onCall = rota.onCallAt(at)
                        .filter(call -> person.equals(call.clinician()) || person.equals(call.backup()))
                        .isPresent();
                ClinicianState state = rota.stateOf(person, at);
                for (NoticeTemplate template : List.of(
                        NoticeTemplate.STAFF_DIGEST, NoticeTemplate.STAFF_URGENT, NoticeTemplate.STAFF_REACHED)) {
                    var notice = new StaffNotice("key", person, null, PatientId.next(), template, at);
                    if (duty.mayReach(notice, at)) {
                        assertThat(onCall || state == ClinicianState.INBOX_TIME)
                                .as("%s to %s at %s, who is %s", template, person, at, state)
                                .isTrue();
                    }
                }
            }
        }
    }

    private static TaskCreated created(Reference reference, String stage, String group) {
        return new TaskCreated(
                reference, stage, "system", new TreeSet<>(List.of(group)), Urgency.URGENT.priority(), null);
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
        sender.sendDue();
    }

    private void tellAndSend() {
        digests.tell();
        sender.sendDue();
    }

    private int inbox(String staff) {
        return MailServer.inbox(identities
                        .createUserQuery()
                        .userId(staff)
                        .singleResult()
                        .getEmail())
                .size();
    }

    private List<String> states() {
        return database.queryForList("select state from staff_notice", String.class);
    }

    private static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    private Instant at(String local) {
        return LocalDateTime.parse(local).atZone(clinic.timeZone()).toInstant();
    }

    private void moveTo(String local) {
        ClockUtil.setCurrentTime(Date.from(at(local)));
        rota.refresh();
    }
}
