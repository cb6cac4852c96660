package org.carerelay.clinic.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.carerelay.kernel.Reference;
import org.carerelay.platform.forms.FormDrafts;
import org.carerelay.support.Browser;
import org.carerelay.support.BrowserTest;
import org.carerelay.support.Caller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Staff sign in and work in Tasklist, in a real browser. */
@BrowserTest
class CareDeskTest {

    private static final Pattern SIGN_IN = Pattern.compile(".*/staff/login(\\?.*)?$");

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService models;

    @Autowired
    RuntimeService processes;

    @Autowired
    TaskService tasks;

    @Autowired
    FormDrafts drafts;

    private Page page;
    private String process = "";

    @AfterEach
    void clean_up() {
        if (page != null) {
            page.context().close();
        }
        if (!process.isEmpty()) {
            processes.deleteProcessInstance(process, "test is over");
        }
    }

    @Test
    void a_nurse_signs_in_and_sees_what_is_to_do_now() {
        noteArrives();
        signIn("nina");

        assertThat(page).hasTitle("Riverside Clinic Care desk");
        assertThat(page.locator(".task-filter.active .name")).containsText("To do now");
        assertThat(page.locator(".navbar-brand")).containsText("Riverside Clinic");
        assertThat(page).hasURL(Pattern.compile(".*sorting=.*priority.*desc.*dueDate.*asc.*"));
        assertThat(page.locator("link[rel=icon]")).hasAttribute("href", "/staff/assets/carerelay.svg");
        assertThat(page.getByText("Read note").first()).isVisible();
        Browser.screenshot(page, "tasklist");
    }

    @Test
    void the_order_is_put_into_an_address_without_one() {
        signIn("nina");

        page.navigate("about:blank");
        page.navigate("/camunda/app/tasklist/default/#/");

        assertThat(page.locator(".task-filter.active .name")).containsText("To do now");
        assertThat(page.getByText("Due date")).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*sorting=.*priority.*desc.*dueDate.*asc.*"));
    }

    @Test
    void a_wrong_password_is_told_in_one_sentence() {
        openSignIn();
        page.getByLabel("User name").fill("nina");
        page.getByLabel("Password").fill("wrong");
        page.keyboard().press("Enter");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("User name or password is not right");
        assertThat(page).hasTitle("Error: Sign in – Riverside Clinic staff");
        Browser.screenshot(page, "staff-login-error");
    }

    @Test
    void the_sign_in_page_has_no_accessibility_faults() {
        openSignIn();

        Browser.screenshot(page, "staff-login");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    @Test
    void a_form_shows_neither_banner_nor_buttons_that_lead_past_it() {
        noteArrives();
        signIn("nina");
        openNote();

        for (String hidden : new String[] {
            ".ce-eol-banner",
            "button[ng-click^=save]",
            ".createCommentLink",
            ".create-task-action",
            ".task-filter .glyphicon-pencil"
        }) {
            assertThat(page.locator(hidden + ":visible")).hasCount(0);
        }
        // what a patient says on the phone starts there
        assertThat(page.locator(".start-process-action:visible")).hasCount(1);
        assertThat(page.getByText("Complete")).isVisible();
        assertThat(page.getByText("MSG-7F3K9Q2M")).isVisible();
        assertThat(page.getByText("Triage nurses")).isVisible();
        Browser.screenshot(page, "tasklist-task");
    }

    @Test
    void a_nurse_claims_fills_and_completes_with_the_keyboard_alone() {
        noteArrives();
        signIn("nina");
        openNote();

        page.keyboard().press("Control+Alt+c");
        assertThat(page.locator("textarea")).isEnabled();
        // Tasklist shows by the focus who has the task now
        assertThat(page.locator(".meta .assignee .set-value")).isFocused();
        page.keyboard().press("Control+Alt+f");
        assertThat(page.locator("textarea")).isFocused();
        page.keyboard().type("Please rest and drink");
        Locator complete = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete"));
        assertThat(complete).isEnabled();
        page.keyboard().press("Tab");
        assertThat(complete).isFocused();
        Browser.screenshot(page, "tasklist-keyboard");
        page.keyboard().press("Enter");

        assertThat(page.getByText("Select a task in the list.")).isVisible();
        Browser.screenshot(page, "tasklist-completed");
        assertThat(tasks.createTaskQuery().processInstanceId(process).count()).isZero();
        process = "";
    }

    /** The scripts are at hand, the words are not: the browser has them from before, but they come late. */
    @Test
    void a_browser_that_knows_the_scripts_shows_words_and_never_their_keys() {
        signIn("nina");
        page.addInitScript("""
                const send = XMLHttpRequest.prototype.send
                const open = XMLHttpRequest.prototype.open
                XMLHttpRequest.prototype.open = function (method, address, ...rest) {
                  this.late = address.includes('/locales/')
                  return open.call(this, method, address, ...rest)
                }
                XMLHttpRequest.prototype.send = function (...body) {
                  this.late ? setTimeout(() => send.apply(this, body), 400) : send.apply(this, body)
                }""");

        for (int opening = 1; opening <= 10; opening++) {
            page.evaluate("localStorage.clear()");
            page.reload();
            assertThat(page.locator(".task-filter.active")).isVisible();
            assertThat(page.locator(".sorting-choice").first()).containsText("Priority");
            assertThat(page.locator(".sorting-choice").first()).containsText("Due date");
            assertThat(page.getByPlaceholder("Search this list")).isVisible();
        }
    }

    @Test
    void an_administrator_may_change_filters() {
        signIn("admin");

        assertThat(page.locator(".create-task-action")).isVisible();
    }

    @Test
    void half_written_answers_are_kept_on_the_server_and_not_in_the_browser() {
        noteArrives();
        signIn("nina");
        openNote();
        page.getByText("Claim").click();
        assertThat(page.locator("textarea")).isEnabled();

        var saved = page.waitForResponse(
                answer -> answer.url().endsWith("/draft"), () -> page.fill("textarea", "Please rest and drink"));

        assertThat(saved.status()).isEqualTo(204);
        assertThat(drafts.find("staff:nina", task())).hasValue(Map.of("replyText", "Please rest and drink"));
        page.reload();
        assertThat(page.locator("textarea")).hasValue("Please rest and drink");
        page.evaluate("localStorage.setItem('camunda-form:1', 'words of a patient')");
        assertThat(page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('camunda-form'))"))
                .asString()
                .isEqualTo("[]");
    }

    @Test
    void a_draft_belongs_to_a_task_that_one_may_see() {
        noteArrives();
        var rita = new Caller(port);
        rita.signInAsStaff("rita", "demo-clinic");
        String csrf = rita.get("/staff/api/clinic").body().replaceAll(".*\"csrfToken\":\"([^\"]+)\".*", "$1");
        rita.with("X-Carerelay-Csrf", csrf);

        assertThat(rita.json("PUT", "/staff/api/tasks/" + task() + "/draft", "{\"deskReply\":\"x\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(rita.get("/staff/api/tasks/" + task() + "/patient").statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_patient_tab_opens_for_whoever_may_see_the_task() {
        noteArrives();
        signIn("nina");
        openNote();

        var answer = page.waitForResponse(
                response -> response.url().endsWith("/patient"),
                () -> page.getByText("Patient", new Page.GetByTextOptions().setExact(true))
                        .click());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(page.locator(".cr-patient")).isVisible();
        Browser.screenshot(page, "tasklist-patient");
    }

    @Test
    void signing_out_ends_at_our_sign_in_page() {
        signIn("nina");

        page.getByText("Nina Brandt").click();
        Browser.screenshot(page, "tasklist-menu");
        page.getByText("Log out").click();

        page.waitForURL(SIGN_IN);
        page.navigate("/camunda/app/tasklist/default/");
        page.waitForURL(SIGN_IN);
    }

    @Test
    void an_expired_session_ends_at_our_sign_in_page() {
        signIn("nina");

        page.context().clearCookies();

        page.waitForURL(SIGN_IN);
    }

    @Test
    void who_leaves_the_screen_is_warned_and_then_signed_out() {
        openSignIn();
        page.clock().install();
        fillIn("nina");
        assertThat(page.locator(".task-filter.active")).isVisible();

        page.clock().fastForward("25:05");
        assertThat(page.getByText("You will be signed out at")).isVisible();
        Browser.screenshot(page, "tasklist-idle");
        page.getByText("Stay signed in").click();
        assertThat(page.getByText("You will be signed out at")).hasCount(0);

        page.clock().fastForward("30:05");
        page.waitForURL(SIGN_IN);
        assertThat(page.getByText("You were signed out after 30 minutes")).isVisible();
    }

    private void noteArrives() {
        models.createDeployment()
                .name("care desk test")
                .enableDuplicateFiltering(false)
                .addClasspathResource("access/DeskNoteProcess.bpmn")
                .addClasspathResource("access/ReadNote.form")
                .deploy();
        process = processes
                .startProcessInstanceByKey(
                        "DeskNoteProcess",
                        Reference.next("MSG").value(),
                        Map.of("ref", "MSG-7F3K9Q2M", "urgency", "ROUTINE", "language", "en"))
                .getId();
    }

    private String task() {
        return tasks.createTaskQuery().processInstanceId(process).singleResult().getId();
    }

    private void openNote() {
        // from elsewhere, so that Tasklist starts with this address instead of changing it while it runs
        page.navigate("about:blank");
        page.navigate("/camunda/app/tasklist/default/#/?task=" + task());
        assertThat(page.locator("textarea")).isVisible();
    }

    private void signIn(String user) {
        openSignIn();
        fillIn(user);
        assertThat(page.locator("[cam-tasklist-filters]")).isVisible();
    }

    private void openSignIn() {
        page = Browser.window(port);
        page.navigate("/camunda/app/tasklist/default/");
        page.waitForURL(SIGN_IN);
    }

    private void fillIn(String user) {
        page.getByLabel("User name").fill(user);
        page.getByLabel("Password").fill("demo-clinic");
        page.keyboard().press("Enter");
        page.waitForURL("**/tasklist/**");
    }
}
