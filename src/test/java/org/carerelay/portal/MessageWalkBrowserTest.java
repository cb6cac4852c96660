package org.carerelay.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.carerelay.support.Browser;
import org.carerelay.support.BrowserTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
class MessageWalkBrowserTest {

    @LocalServerPort
    private int port;

    private Page page;
    private PortalWalk walk;

    @BeforeEach
    void open_a_window() {
        page = Browser.window(port);
        walk = new PortalWalk(page);
    }

    @AfterEach
    void close_the_window() {
        page.context().close();
    }

    @Test
    void a_patient_writes_a_message_and_follows_it() {
        walk.sayItIsNoEmergency();
        walk.signIn("chao@example.org");
        walk.hasHeading("What is it about?");
        Browser.screenshot(page, "portal-about");
        walk.choose("What is it about?", "A test result");
        walk.press("Continue");
        walk.hasHeading("Write your message");
        assertThat(page.getByText("We tell you the plan by")).isVisible();
        page.getByLabel("Your message").fill("Could you please explain my result?");
        Browser.screenshot(page, "portal-write");
        walk.press("Continue");
        walk.hasHeading("Check your message, then send");
        assertThat(page.getByText("Could you please explain my result?")).isVisible();
        Browser.screenshot(page, "portal-check");
        walk.press("Send to my care team");
        walk.hasHeading("We have got your message");
        Browser.screenshot(page, "portal-sent");
        page.getByText("Follow this request").click();
        walk.hasHeading("Your message: a test result");
        assertThat(page.getByText("With us")).isVisible();
        Browser.screenshot(page, "portal-request");
        page.navigate("/requests");
        Browser.screenshot(page, "portal-requests");
    }
}
