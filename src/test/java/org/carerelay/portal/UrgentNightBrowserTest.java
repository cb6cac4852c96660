package org.carerelay.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
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
import org.carerelay.journey.Entry;
import org.carerelay.journey.Ledger;
import org.carerelay.journey.Step;
import org.carerelay.kernel.Reference;
import org.carerelay.patient.PatientAccounts;
import org.carerelay.patient.Patients;
import org.carerelay.support.Browser;
import org.carerelay.support.BrowserTest;
import org.carerelay.support.SyntheticPatients;
import org.carerelay.support.TasklistWalk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Saturday night, the clinic is closed: whoever is on call answers what cannot wait until Monday. */
@BrowserTest
class UrgentNightBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ClinicSettings clinic;

    @Autowired
    private Rota rota;

    @Autowired
    private OnCallShifts shifts;

    @Autowired
    private Patients patients;

    @Autowired
    private PatientAccounts accounts;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService processes;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private Ledger ledger;

    private final List<Page> windows = new ArrayList<>();
    private final String email = UUID.randomUUID() + "@example.org";
    private Reference reference;

    @BeforeEach
    void open_an_account() {
        accounts.open(email, PortalWalk.PASSWORD, patients.add(SyntheticPatients.somebody()), Locale.ENGLISH);
    }

    @BeforeEach
    void it_is_saturday_night_and_omar_is_on_call() {
        clockSays("2027-06-05T22:15");
        shifts.add(
                "mona",
                new OnCallShifts.Wanted(
                        "omar",
                        LocalDateTime.parse("2027-06-05T08:00"),
                        LocalDateTime.parse("2027-06-06T08:00"),
                        "paula"));
        rota.refresh();
    }

    @AfterEach
    void close_windows_and_set_the_clock_right() {
        windows.forEach(window -> window.context().close());
        Instant now = ClockUtil.getCurrentTime().toInstant();
        rota.shiftsIn(new Span(now, now.plusSeconds(60))).forEach(shift -> shifts.remove("mona", shift.id()));
        ClockUtil.reset();
        rota.refresh();
    }

    @Test
    void the_clinician_on_call_answers_within_the_hour() {
        Page patient = window();
        send(patient);

        assertThat(groups()).containsExactly("oncall-clinician");
        clockSays("2027-06-05T22:25");
        TasklistWalk omar = TasklistWalk.signedIn(window(), "omar").list("Urgent, nobody on it");
        Browser.screenshot(omar.page(), "night-list");
        omar.take(reference);
        Browser.screenshot(omar.page(), "night-triage");
        omar.choose("How soon does this person need us?", "Within 1 hour")
                .choose("What happens next?", "I answer now")
                .write("Your answer or your question", "Please go to the emergency department at once. I told them.");
        Browser.screenshot(omar.page(), "night-answer");
        omar.done();

        patient.reload();
        assertThat(patient.getByText("Please go to the emergency department at once."))
                .isVisible();
        Browser.screenshot(patient, "night-request");
        assertThat(ledger.of(reference)).extracting(Entry::step).contains(Step.ANSWERED, Step.READ);
    }

    @Test
    void a_manager_phones_somebody_when_nobody_is_on_call() {
        Instant now = ClockUtil.getCurrentTime().toInstant();
        rota.shiftsIn(new Span(now, now.plusSeconds(60))).forEach(shift -> shifts.remove("mona", shift.id()));
        rota.refresh();
        send(window());

        TasklistWalk mona = TasklistWalk.signedIn(window(), "mona");
        mona.list("Owner needed").take(phoneTree());
        Browser.screenshot(mona.page(), "phone-tree");
        mona.choose("What happened?", "Somebody takes it now");
        mona.done();

        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(reference.value())
                        .taskDefinitionKey("Task_CallPhoneTree")
                        .count())
                .isZero();
        assertThat(groups()).containsExactly("oncall-clinician");
    }

    private Task phoneTree() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .taskDefinitionKey("Task_CallPhoneTree")
                .singleResult();
    }

    private void send(Page patient) {
        var walk = new PortalWalk(patient);
        walk.sayItIsNoEmergency();
        walk.signIn(email);
        walk.choose("What is it about?", "A health problem or symptom");
        walk.press("Continue");
        walk.choose("When did it start?", "Today");
        walk.choose("Is it getting better or worse?", "Worse");
        walk.tick("One leg swollen and painful");
        walk.choose("How soon do you need help?", "Today");
        walk.press("Continue");
        patient.getByLabel("Your message").fill("My calf is swollen and hurts when I stand.");
        Browser.screenshot(patient, "night-write");
        walk.press("Continue");
        walk.press("Send to my care team");
        Browser.screenshot(patient, "night-sent");
        patient.getByText("Follow this request").click();
        Browser.screenshot(patient, "night-waiting");
        reference = new Reference(patient.getByText("Reference: ").textContent().replaceAll(".*(MSG-\\w+).*", "$1"));
        jobs.createJobQuery()
                .processInstanceId(processes
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference.value())
                        .singleResult()
                        .getId())
                .activityId("StartEvent_MessageReceived")
                .list()
                .forEach(job -> jobs.executeJob(job.getId()));
    }

    private List<String> groups() {
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .singleResult()
                .getId();
        return tasks.getIdentityLinksForTask(task).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    private Page window() {
        Page page = Browser.window(port);
        windows.add(page);
        return page;
    }

    private void clockSays(String local) {
        ClockUtil.setCurrentTime(
                Date.from(LocalDateTime.parse(local).atZone(clinic.timeZone()).toInstant()));
        rota.refresh();
    }
}
