package org.carerelay.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.carerelay.journey.Entry;
import org.carerelay.journey.Ledger;
import org.carerelay.journey.Step;
import org.carerelay.kernel.Reference;
import org.carerelay.support.Browser;
import org.carerelay.support.BrowserTest;
import org.carerelay.support.TasklistWalk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An answer on which the patient must act and which she does not open, as nurse and patient see it. */
@BrowserTest
class UnreadAnswerBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private RuntimeService processes;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient database;

    private final List<Page> windows = new ArrayList<>();
    private Reference reference;

    @AfterEach
    void close_windows_and_set_the_clock_right() {
        windows.forEach(window -> window.context().close());
        ClockUtil.reset();
    }

    @Test
    void the_nurse_calls_and_the_patient_finds_out_why() {
        Page patient = window();
        send(patient);

        nurse("To do now")
                .take(reference)
                .choose("How soon does this person need us?", "Today")
                .choose("What happens next?", "I answer now")
                .write("Your answer or your question", "Please come for a blood test tomorrow at nine.")
                .tick("The patient must act on this answer: call when it stays unread")
                .done();
        assertThat(notices()).contains("RECEIVED", "NEW_MESSAGE");

        fire("Event_StillUnread");
        TasklistWalk nurse = nurse("Calls to make");
        assertThat(nurse.card(reference)).containsText("Call about unread answer");
        nurse.take(reference);
        assertThat(nurse.page().locator(".fjs-container")).containsText("blood test tomorrow at nine");
        Browser.screenshot(nurse.page(), "unread-call");
        nurse.choose("What happened?", "I read it to the patient")
                .tick("Full name")
                .tick("Date of birth")
                .write("What you said and agreed", "She comes tomorrow at nine.")
                .done();

        patient.reload();
        Browser.screenshot(patient, "unread-request");
        assertThat(patient.locator("main")).containsText("Please come for a blood test tomorrow at nine.");
        assertThat(patient.locator("main")).not().containsText("She comes tomorrow at nine.");
        assertThat(ledger.of(reference)).extracting(Entry::step).contains(Step.ANSWERED, Step.CLOSED);
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
        patient.getByLabel("Your message").fill("I am tired all day.");
        walk.press("Continue");
        walk.press("Send to my care team");
        patient.getByText("Follow this request").click();
        reference = new Reference(patient.getByText("Reference: ").textContent().replaceAll(".*(MSG-\\w+).*", "$1"));
        fire("StartEvent_MessageReceived");
    }

    private TasklistWalk nurse(String list) {
        return TasklistWalk.signedIn(window(), "nina").list(list);
    }

    private void fire(String element) {
        Job job = processes.createProcessInstanceQuery().processInstanceBusinessKey(reference.value()).list().stream()
                .flatMap(instance ->
                        jobs.createJobQuery().processInstanceId(instance.getId()).activityId(element).list().stream())
                .findFirst()
                .orElseThrow();
        if (job.getDuedate() != null) {
            ClockUtil.setCurrentTime(job.getDuedate());
        }
        jobs.executeJob(job.getId());
    }

    private List<String> notices() {
        return database.sql("select template from notice where reference = :reference")
                .param("reference", reference.value())
                .query(String.class)
                .list();
    }

    private Page window() {
        Page page = Browser.window(port);
        windows.add(page);
        return page;
    }
}
