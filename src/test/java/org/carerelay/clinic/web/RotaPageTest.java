package org.carerelay.clinic.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.carerelay.clinic.Rota;
import org.carerelay.support.Browser;
import org.carerelay.support.BrowserTest;
import org.carerelay.support.Caller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rota page in a real browser, years ahead of what other tests plan; it has no scripts. */
@BrowserTest
class RotaPageTest {

    private static final String WEEK = "/staff/rota?week=2034-03-06";
    private static final int SMALL = 320;

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Rota rota;

    private Page page;

    @AfterEach
    void clean_up() {
        if (page != null) {
            page.context().close();
        }
        database.sql("delete from on_call_shift where starts_at > timestamp '2034-01-01 00:00:00'")
                .update();
        database.sql("delete from absence where starts_at > timestamp '2034-01-01 00:00:00'")
                .update();
        rota.refresh();
    }

    @Test
    void a_manager_puts_a_week_together() {
        signIn("mona", 1280);
        page.navigate(WEEK);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Clinic rota");
        assertThat(row("On call")).containsText("Nobody");
        assertThat(row("Dr Paula Jensen")).containsText("Inbox 13–14");

        open("Add a shift on call");
        choose("Who is on call", "Dr Omar Haddad");
        page.locator("#shift-from").fill("2034-03-06T08:00");
        page.locator("#shift-until").fill("2034-03-06T18:00");
        press("Save the shift");

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("This shift has no backup");
        assertThat(row("On call")).containsText("8–18 Dr Omar Haddad, no backup");
        assertThat(row("Dr Omar Haddad")).containsText("On call 8–18");
        holds("rota-week");
        page.getByText("Next week").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Week Mon 13 March")))
                .isVisible();
        page.getByText("Previous week").click();
        press("Remove shift: Mon 6 March 08:00–18:00, Dr Omar Haddad");
        assertThat(row("On call")).not().containsText("Omar");
        assertThat(changes()).contains("SHIFT_ADDED", "SHIFT_REMOVED");
    }

    @Test
    void an_absence_says_first_which_tasks_move_to_whom() {
        var task = tasks.newTask();
        task.setName("Answer as clinician");
        task.setAssignee("paula");
        tasks.saveTask(task);
        try {
            signIn("mona", 1280);
            page.navigate(WEEK);
            askForAbsence("2034-03-06T08:00", "2034-03-11T08:00", "Dr Omar Haddad");

            assertThat(page.getByRole(AriaRole.STATUS))
                    .containsText(
                            "Dr Omar Haddad takes over these open tasks of Dr Paula Jensen: Answer as clinician (");
            holds("rota-absence-preview");
            press("Save the absence");

            assertThat(row("Dr Paula Jensen")).containsText("Leave");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Saved.");
            askForAbsence("2034-03-10T08:00", "2034-03-12T08:00", "Dr Omar Haddad");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("This clinician is away in that time already.");
        } finally {
            tasks.deleteTask(task.getId(), true);
        }
    }

    @Test
    void a_manager_says_who_covers_and_who_leaves_when() {
        signIn("mona", 1280);
        page.navigate(WEEK);
        page.getByText("Change Dr Omar Haddad").click();
        assertThat(page.locator("#person-name")).hasValue("Dr Omar Haddad");
        page.locator("#person-leftOn").fill("2034-03-08");
        page.locator("#person-panelCover").selectOption("");
        press("Save the clinician");
        assertThat(page.getByRole(AriaRole.ALERT))
                .containsText("Choose who takes over the patients of somebody who leaves.");
        holds("rota-person-error");
        try {
            page.locator("#person-panelCover").selectOption("Dr Paula Jensen");
            press("Save the clinician");

            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Saved.");
            assertThat(page.getByRole(AriaRole.LISTITEM))
                    .containsText(
                            new String[] {"Dr Omar Haddad, covered by Dr Paula Jensen, not here from Wed 8 March"});
            assertThat(changes()).contains("CLINICIAN_CHANGED");
        } finally {
            database.sql("update clinician set left_on = null where user_id = 'omar'")
                    .update();
        }
    }

    @Test
    void what_does_not_fit_is_told_at_its_field_and_nothing_typed_is_lost() {
        signIn("mona", SMALL);
        page.navigate(WEEK);
        open("Add an absence");
        press("Check what it means");
        assertThat(page).hasTitle("Error: Clinic rota – Riverside Clinic staff");
        assertThat(page.getByRole(AriaRole.ALERT).getByRole(AriaRole.LINK)).hasCount(4);
        holds("rota-320-empty");

        askForAbsence("2034-03-12T02:30", "2034-03-13T08:00", "Dr Omar Haddad");
        Locator problem = page.getByRole(AriaRole.ALERT).getByRole(AriaRole.LINK);
        assertThat(problem).hasText("This time does not exist: the clocks go forward that day. Choose an hour later.");
        problem.click();
        assertThat(page.locator("#absence-from")).isFocused();
        assertThat(page.locator("#absence-from")).hasValue("2034-03-12T02:30");
        assertThat(page.locator("#absence-cover")).hasValue("omar");
        holds("rota-320-error");
    }

    @Test
    void a_nurse_reads_it_and_cannot_change_it() {
        signIn("nina", SMALL);
        page.navigate("/staff/rota");
        assertThat(page.getByText("Add an absence")).hasCount(0);
        assertThat(page.getByText("Remove")).hasCount(0);
        holds("rota-320-nurse");

        var nina = new Caller(port);
        nina.signInAsStaff("nina", "demo-clinic");
        String csrf = Caller.csrfOf(nina.get("/staff/rota").body());
        assertThat(nina.form("/staff/rota/closures", Map.of("_csrf", csrf, "closure-day", "2034-03-06"))
                        .statusCode())
                .isEqualTo(403);
        var mona = new Caller(port);
        mona.signInAsStaff("mona", "demo-clinic");
        assertThat(mona.form("/staff/rota/closures", Map.of("closure-day", "2034-03-06"))
                        .statusCode())
                .isEqualTo(403);
    }

    private void signIn(String user, int width) {
        page = Browser.window(port, new NewContextOptions().setViewportSize(width, 800));
        page.navigate("/staff/login");
        page.getByLabel("User name").fill(user);
        page.getByLabel("Password").fill("demo-clinic");
        page.locator("button[type=submit]").click();
    }

    private void askForAbsence(String from, String until, String cover) {
        if (!page.locator("#absence-from").isVisible()) {
            open("Add an absence");
        }
        choose("Who is away", "Dr Paula Jensen");
        choose("Why", "Holiday");
        page.locator("#absence-from").fill(from);
        page.locator("#absence-until").fill(until);
        choose("Who covers", cover);
        press("Check what it means");
    }

    private void open(String summary) {
        page.locator("summary").getByText(summary).click();
    }

    private void choose(String label, String option) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).selectOption(option);
    }

    private void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    private Locator row(String name) {
        return page.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(AriaRole.ROWHEADER, new Page.GetByRoleOptions().setName(name))));
    }

    private void holds(String name) {
        Browser.screenshot(page, name);
        assertThat(page.locator("script")).hasCount(0);
        var found = new AxeBuilder(page).analyze().getViolations();
        assertThat(found.stream()
                        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml())))
                .as(name)
                .isEmpty();
        Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) overflow).intValue()).as("sideways scroll").isLessThanOrEqualTo(0);
    }

    private List<String> changes() {
        return database.sql("select what from clinic_change where actor = 'mona'")
                .query(String.class)
                .list();
    }
}
