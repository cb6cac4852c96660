package org.carerelay.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.carerelay.journey.Entry;
import org.carerelay.journey.Ledger;
import org.carerelay.journey.Step;
import org.carerelay.kernel.Reference;
import org.carerelay.kernel.Urgency;
import org.carerelay.support.Browser;
import org.carerelay.support.BrowserTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A message that a nurse took and did not answer, as the patient, the practice manager and the nurse see it. */
@BrowserTest
class LateMessageBrowserTest {

    private static final String QUESTION = "My knee hurts on the stairs. May I keep walking?";

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService processes;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private Ledger ledger;

    private final List<Page> windows = new ArrayList<>();
    private Reference reference;

    @AfterEach
    void close_windows_and_set_the_clock_right() {
        windows.forEach(window -> window.context().close());
        ClockUtil.reset();
    }

    @Test
    void the_manager_sees_what_is_late_and_the_nurse_keeps_it() {
        Page patient = window();
        send(patient);
        tasks.claim(task().getId(), "nina");

        untilHelpLevel(0);
        assertThat(task().getPriority()).isEqualTo(Urgency.SAME_DAY.priority() + 5);
        assertThat(groups()).containsExactly("triage-nurse");
        patient.reload();
        assertThat(patient.getByText("Later than we said")).hasCount(0);
        assertThat(patient.getByText("We asked more people to help")).hasCount(0);

        untilHelpLevel(2);
        assertThat(task().getPriority()).isEqualTo(Urgency.SAME_DAY.priority() + 9);
        assertThat(groups()).containsExactlyInAnyOrder("triage-nurse", "physician", "practice-manager");
        assertThat(ledger.of(reference))
                .filteredOn(entry -> entry.step() == Step.ESCALATED)
                .extracting(Entry::stage, Entry::actor, Entry::detail)
                .containsExactly(
                        tuple("Task_TriageMessage", "system", "L0"),
                        tuple("Task_TriageMessage", "system", "L1"),
                        tuple("Task_TriageMessage", "system", "L2"));

        managerReads();
        nurseStillHasIt();
        patientIsTold(patient);
    }

    private void send(Page patient) {
        var walk = new PortalWalk(patient);
        walk.sayItIsNoEmergency();
        walk.signIn("ada@example.org");
        walk.choose("Who is it about?", "Me");
        walk.choose("What is it about?", "A health problem or symptom");
        walk.press("Continue");
        walk.choose("When did it start?", "Some days ago");
        walk.choose("Is it getting better or worse?", "The same");
        walk.choose("How soon do you need help?", "This week");
        walk.press("Continue");
        patient.getByLabel("Your message").fill(QUESTION);
        walk.press("Continue");
        walk.press("Send to my care team");
        patient.getByText("Follow this request").click();
        reference = new Reference(patient.getByText("Reference: ").textContent().replaceAll(".*(MSG-\\w+).*", "$1"));
        jobs.executeJob(job("StartEvent_MessageReceived").getId());
    }

    /** Moves the clock from level to level, as the timer at the task says. */
    private void untilHelpLevel(int level) {
        do {
            Job timer = job("BoundaryEvent_TriageMessageLate");
            ClockUtil.setCurrentTime(timer.getDuedate());
            jobs.executeJob(timer.getId());
        } while (!Objects.equals(level, tasks.getVariable(task().getId(), "slaLevel")));
    }

    private void managerReads() {
        Page manager = staff("mona");
        assertThat(manager.locator(".task-filter.active")).containsText("Owner needed");
        assertThat(card(manager)).containsText("Nina Brandt");
        assertThat(card(manager)).containsText("Help level 0–3: 2");
        Browser.screenshot(manager, "late-owner-needed");

        open(manager, "Over time, all groups");
        card(manager).click();
        assertThat(manager.locator(".cr-words").getByText(QUESTION)).isVisible();
        assertThat(manager.locator(".cr-why")).containsText("So far: reminder ");
        assertThat(manager.locator(".meta .groups")).containsText("Triage nurses, Physicians, Practice managers");
        Browser.screenshot(manager, "late-manager-reads");
    }

    private void nurseStillHasIt() {
        Page nurse = staff("nina");
        open(nurse, "Mine");
        assertThat(card(nurse)).isVisible();
        open(nurse, "Over time");
        assertThat(card(nurse)).containsText("Nina Brandt");
        Browser.screenshot(nurse, "late-nurse");
        assertThat(task().getAssignee()).isEqualTo("nina");
    }

    private void patientIsTold(Page patient) {
        patient.reload();

        assertThat(patient.getByText("Later than we said")).isVisible();
        assertThat(patient.getByText("We did not keep that promise")).isVisible();
        assertThat(patient.locator("main"))
                .containsText(Pattern.compile("We missed our time.*We asked more people to help", Pattern.DOTALL));
        Browser.screenshot(patient, "late-request");
    }

    private Page staff(String user) {
        Page page = window();
        page.navigate("/staff/login");
        page.getByLabel("User name").fill(user);
        page.getByLabel("Password").fill("demo-clinic");
        page.keyboard().press("Enter");
        page.waitForURL("**/tasklist/**");
        return page;
    }

    private Page window() {
        Page page = Browser.window(port);
        windows.add(page);
        return page;
    }

    private Locator card(Page page) {
        return page.locator("li.task", new Page.LocatorOptions().setHasText(reference.value()));
    }

    /** Behind its name each list carries a number, most of them hidden. */
    private static void open(Page page, String list) {
        var name = Pattern.compile("^\\s*" + list + "\\s*\\d*\\s*$");
        page.locator(".task-filter .name a", new Page.LocatorOptions().setHasText(name))
                .click();
    }

    private Task task() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .singleResult();
    }

    private Job job(String element) {
        String process = processes
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .singleResult()
                .getId();
        return jobs.createJobQuery()
                .processInstanceId(process)
                .activityId(element)
                .singleResult();
    }

    private List<String> groups() {
        return tasks.getIdentityLinksForTask(task().getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
    }
}
