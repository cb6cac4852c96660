package org.carerelay.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.task.Task;
import org.carerelay.kernel.Reference;

/** What a member of staff does in Tasklist, in the words on the screen, on the screen of a small laptop. */
public record TasklistWalk(Page page) {

    private static final String PASSWORD = "demo-clinic";

    /** Somebody of the demo clinic begins to work. */
    public static TasklistWalk signedIn(Page page, String user) {
        page.setViewportSize(1366, 768);
        page.navigate("/staff/login");
        page.getByLabel("User name").fill(user);
        page.getByLabel("Password").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/tasklist/**");
        return new TasklistWalk(page);
    }

    /** Behind its name each list carries a number, most of them hidden. */
    public TasklistWalk list(String name) {
        page.locator(
                        ".task-filter .name a",
                        new Page.LocatorOptions().setHasText(Pattern.compile("^\\s*" + name + "\\s*\\d*\\s*$")))
                .click();
        return this;
    }

    public Locator card(Reference reference) {
        return page.locator("li.task", new Page.LocatorOptions().setHasText(reference.value()));
    }

    /** The same for a task that stands on a later page of a long list. */
    public TasklistWalk take(Task task) {
        page.navigate("/camunda/app/tasklist/default/#/?task=" + task.getId());
        return take();
    }

    /** Opens the task and waits for its form; a task that nobody has is taken. */
    public TasklistWalk take(Reference reference) {
        card(reference).click();
        return take();
    }

    private TasklistWalk take() {
        assertThat(page.locator(".fjs-container")).isVisible();
        button("Claim").click();
        assertThat(button("Complete")).isVisible();
        return this;
    }

    public TasklistWalk choose(String question, String answer) {
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question))
                .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true))
                .check();
        return this;
    }

    public TasklistWalk tick(String box) {
        page.getByLabel(box, new Page.GetByLabelOptions().setExact(true)).check();
        return this;
    }

    public TasklistWalk write(String label, String text) {
        area(label).fill(text);
        return this;
    }

    public Locator area(String label) {
        return page.locator(".fjs-container").getByLabel(label);
    }

    public TasklistWalk complete() {
        button("Complete").click();
        return this;
    }

    /** Completes, and the form goes away. */
    public void done() {
        complete();
        assertThat(page.locator(".fjs-container")).hasCount(0);
    }

    public Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
