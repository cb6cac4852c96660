package org.carerelay.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.carerelay.clinic.BreakGlass;
import org.carerelay.clinic.ClinicSettings;
import org.carerelay.clinic.Rota;
import org.carerelay.kernel.Reference;
import org.carerelay.patient.NewPatient;
import org.carerelay.patient.PatientAccounts;
import org.carerelay.patient.Patients;
import org.carerelay.support.Browser;
import org.carerelay.support.BrowserTest;
import org.carerelay.support.SyntheticPatients;
import org.carerelay.support.TasklistWalk;
import org.carerelay.welfare.WelfareQuestions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A physician asks in Tasklist, the patient answers on the portal, and both see what became of it. */
@BrowserTest
@DisplayName("A physician's question")
class WelfareUpdateBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Patients patients;

    @Autowired
    private PatientAccounts accounts;

    @Autowired
    private RuntimeService processes;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private ClinicSettings clinic;

    @Autowired
    private Rota rota;

    @Autowired
    private BreakGlass breakGlass;

    @Autowired
    private WelfareQuestions questions;

    private final List<Page> windows = new ArrayList<>();
    private final String email = UUID.randomUUID() + "@example.org";
    private final NewPatient somebody = SyntheticPatients.patientOf("paula");

    @BeforeEach
    void register_on_a_tuesday_morning() {
        clockSays("2027-06-08T09:00");
        accounts.open(email, PortalWalk.PASSWORD, patients.add(somebody), Locale.ENGLISH);
    }

    @AfterEach
    void close_windows_and_set_the_clock_right() {
        windows.forEach(window -> window.context().close());
        ClockUtil.reset();
        rota.refresh();
    }

    @Test
    void is_answered_read_in_inbox_time_and_told_to_the_patient() {
        var paula = asks();
        Page patient = signedIn();
        assertThat(patient.getByText("Paula Jensen would like to know how you are"))
                .isVisible();
        Browser.screenshot(patient, "welfare-home");
        open(patient);
        assertThat(patient.getByText("on Tuesday, June 8 at 1 p.m.")).isVisible();
        Browser.screenshot(patient, "welfare-question");
        var walk = new PortalWalk(patient);
        walk.press("Send my answer");
        assertThat(patient.getByRole(AriaRole.ALERT)).containsText("Choose if you are better, the same or worse");
        walk.choose("Compared with the last days, how are you?", "The same");
        patient.getByLabel("How bad is the pain").fill("3");
        walk.choose("Can you eat, wash and move about as usual?", "Yes");
        patient.getByLabel("What else should we know?").fill("The new tablets taste bitter.");
        walk.press("Send my answer");
        assertThat(patient.getByText("We have got your answer.")).isVisible();
        Browser.screenshot(patient, "welfare-answered");

        var reference = update();
        paula.page().reload();
        paula.list("Held for my session");
        assertThat(paula.card(reference)).isVisible();
        Browser.screenshot(paula.page(), "welfare-held");
        clockSays("2027-06-08T13:01");
        paula.page().reload();
        paula.list("To read now").take(reference);
        assertThat(paula.page().getByText("The new tablets taste bitter.")).isVisible();
        paula.write("A line to the patient", "Take them with yoghurt.");
        Browser.screenshot(paula.page(), "welfare-review");
        paula.done();

        patient.reload();
        assertThat(patient.getByText("Paula Jensen has seen your answer")).isVisible();
        assertThat(patient.getByText("Take them with yoghurt.")).isVisible();
        Browser.screenshot(patient, "welfare-seen");
    }

    @Test
    void that_shows_an_emergency_shows_the_number_at_once() {
        asks();
        Page patient = signedIn();
        open(patient);
        var walk = new PortalWalk(patient);
        walk.choose("Compared with the last days, how are you?", "Worse");
        walk.choose("Can you eat, wash and move about as usual?", "No");
        walk.tick("Very hard to breathe, or lips turning blue or grey");
        walk.press("Send my answer");

        assertThat(patient.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Call 911 now")))
                .isVisible();
        Browser.screenshot(patient, "welfare-emergency");
        patient.getByText("Follow this request").click();
        Browser.screenshot(patient, "welfare-emergency-request");
        assertThat(patient.getByText("My answer to the question from")).isVisible();
    }

    @Test
    void is_followed_by_a_call_and_stops_when_staff_ask_no_more() {
        var paula = asks();
        Reference reference = update();
        fire(reference, "Event_ReminderDue");
        fire(reference, "Event_SilenceOver");
        var nina = TasklistWalk.signedIn(window(), "nina");
        nina.list("Calls to make").take(reference);
        assertThat(nina.page().getByText("You began a new treatment last week."))
                .isVisible();
        Browser.screenshot(nina.page(), "welfare-call");

        Page page = paula.page();
        page.reload();
        startForm(page, "Stop welfare update");
        Browser.screenshot(page, "welfare-stop");
        paula.write("Reference of the update", reference.value().toLowerCase(Locale.ROOT));
        start(page);
        assertThat(processes
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference.value())
                        .count())
                .isZero();
    }

    @Test
    void leaves_a_physician_free_to_be_reached_at_any_time_about_a_patient() {
        Page page = window();
        var paula = TasklistWalk.signedIn(page, "paula");
        startForm(page, "Stay reachable");
        paula.write("Record number", somebody.recordNumber());
        page.getByLabel("Date of birth").fill("01/01/1980");
        page.keyboard().press("Tab");
        paula.choose("For how long?", "2 weeks");
        Browser.screenshot(page, "stay-reachable");
        start(page);

        var patient = patients.identify(somebody.recordNumber(), somebody.birthDate(), "paula")
                .orElseThrow()
                .id();
        assertThat(breakGlass.allows(
                        "paula", patient, ClockUtil.getCurrentTime().toInstant()))
                .isTrue();
    }

    private void fire(Reference reference, String element) {
        var job = jobs.createJobQuery()
                .processInstanceId(processes
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference.value())
                        .rootProcessInstances()
                        .singleResult()
                        .getId())
                .activityId(element)
                .singleResult();
        jobs.executeJob(job.getId());
    }

    private static void start(Page page) {
        page.locator(".modal-footer")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Start"))
                .click();
        assertThat(page.locator(".fjs-container")).hasCount(0);
    }

    private static void startForm(Page page, String process) {
        page.getByText("Start process").click();
        page.getByText(process, new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".fjs-container")).isVisible();
    }

    @Test
    void need_not_come_first_the_patient_tells_it_unasked() {
        Page patient = signedIn();
        patient.getByText("Tell your doctor how you are").click();
        assertThat(patient.getByText("Who is it about?")).hasCount(0);
        Browser.screenshot(patient, "update-page");
        var walk = new PortalWalk(patient);
        walk.press("Send my answer");
        assertThat(patient.getByRole(AriaRole.ALERT)).containsText("Choose if you are better, the same or worse");
        walk.choose("Compared with the last days, how are you?", "Better");
        walk.choose("Can you eat, wash and move about as usual?", "Yes");
        patient.getByLabel("What else should we know?").fill("I walk without the stick now.");
        walk.press("Send my answer");
        assertThat(patient.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("You told Dr. Paula Jensen how you are");
        assertThat(patient.getByText("on Tuesday, June 8 at 1 p.m.")).isVisible();
        Browser.screenshot(patient, "update-told");

        clockSays("2027-06-08T13:01");
        var paula = TasklistWalk.signedIn(window(), "paula");
        paula.list("To read now").take(told());
        assertThat(paula.page().getByText("I walk without the stick now.")).isVisible();
        assertThat(paula.page().getByText("unasked")).isVisible();
        Browser.screenshot(paula.page(), "update-review");
        paula.done();

        patient.navigate("/");
        assertThat(patient.getByText("Paula Jensen has seen your answer")).isVisible();
        Browser.screenshot(patient, "update-home");
    }

    private Reference told() {
        var account = accounts.findByEmail(email).orElseThrow();
        return questions.answeredLately(account).get(0).update().reference();
    }

    private TasklistWalk asks() {
        Page page = window();
        var paula = TasklistWalk.signedIn(page, "paula");
        startForm(page, "Welfare update");
        paula.write("Record number", somebody.recordNumber());
        page.getByLabel("Date of birth").fill("01/01/1980");
        page.keyboard().press("Tab");
        paula.write("One or two plain sentences", "You began a new treatment last week.")
                .choose("When do we ask?", "Now")
                .choose("How often do we ask?", "Once")
                .choose("How soon do you need to know?", "Within 2 days")
                .choose("What if nobody answers?", "Remind, then a nurse calls");
        Browser.screenshot(page, "welfare-ask");
        start(page);
        jobs.createJobQuery().processDefinitionKey("WelfareUpdateProcess").activityId("Event_AskDue").list().stream()
                .filter(job -> !job.getDuedate().after(ClockUtil.getCurrentTime()))
                .forEach(job -> jobs.executeJob(job.getId()));
        return paula;
    }

    private Page signedIn() {
        Page patient = window();
        patient.navigate("/login");
        new PortalWalk(patient).signIn(email);
        return patient;
    }

    private static void open(Page patient) {
        patient.getByText("would like to know how you are").click();
    }

    private Reference update() {
        return processes.createProcessInstanceQuery().processDefinitionKey("WelfareUpdateProcess").list().stream()
                .map(running -> new Reference(running.getBusinessKey()))
                .reduce((first, last) -> last)
                .orElseThrow();
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
