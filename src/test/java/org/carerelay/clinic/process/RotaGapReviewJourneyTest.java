package org.carerelay.clinic.process;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.Duration;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.carerelay.clinic.DemoRota;
import org.carerelay.clinic.OnCallShifts;
import org.carerelay.clinic.Rota;
import org.carerelay.clinic.Span;
import org.carerelay.support.Browser;
import org.carerelay.support.BrowserTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A hole in the rota of the demo clinic, from the night to the practice manager's screen. */
@BrowserTest
class RotaGapReviewJourneyTest {

    @LocalServerPort
    private int port;

    @Autowired
    private RuntimeService processes;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Rota rota;

    @Autowired
    private OnCallShifts shifts;

    @Autowired
    private DemoRota demoRota;

    @Autowired
    private Clock clock;

    private Page page;

    @AfterEach
    void fill_the_rota_again() {
        if (page != null) {
            page.context().close();
        }
        demoRota.fill();
        processes
                .createProcessInstanceQuery()
                .processDefinitionKey("RotaGapReviewProcess")
                .list()
                .forEach(review -> processes.deleteProcessInstance(review.getId(), "test is over"));
    }

    @Test
    void a_shift_that_nobody_takes_is_shown_to_the_manager() {
        var tomorrow = clock.instant().plus(Duration.ofDays(2));
        var shift = rota.shiftsIn(new Span(tomorrow, tomorrow.plusSeconds(1))).get(0);
        shifts.remove("mona", shift.id());

        processes.startProcessInstanceByKey("RotaGapReviewProcess");
        processes.startProcessInstanceByKey("RotaGapReviewProcess");

        var open =
                tasks.createTaskQuery().taskDefinitionKey("Task_FillRotaGaps").list();
        assertThat(open).hasSize(1);
        page = Browser.window(port);
        page.navigate("/staff/login");
        page.getByLabel("User name").fill("mona");
        page.getByLabel("Password").fill("demo-clinic");
        page.keyboard().press("Enter");
        page.waitForURL("**/camunda/app/tasklist/**");
        page.navigate("/camunda/app/tasklist/default/#/?task=" + open.get(0).getId());
        assertThat(page.getByText("nobody on call")).isVisible();
        Browser.screenshot(page, "tasklist-rota-gaps");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Clinic rota").setExact(true))
                .click();
        assertThat(page).hasTitle("Clinic rota – Riverside Clinic staff");
    }
}
