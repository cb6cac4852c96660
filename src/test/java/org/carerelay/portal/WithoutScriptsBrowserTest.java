package org.carerelay.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.carerelay.support.Browser;
import org.carerelay.support.BrowserTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
class WithoutScriptsBrowserTest {

    @LocalServerPort
    private int port;

    private Page page;
    private PortalWalk walk;

    @BeforeEach
    void open_a_window_without_scripts() {
        page = Browser.window(port, new NewContextOptions().setJavaScriptEnabled(false));
        walk = new PortalWalk(page);
    }

    @AfterEach
    void close_the_window() {
        page.context().close();
    }

    @Test
    void a_ticked_box_is_answered_with_the_number_and_stands_in_no_address() {
        page.navigate("/messages/new");
        walk.tick("Chest pain, or a tight");
        walk.press("Continue");
        walk.hasHeading("Emergency: Call 911 now");
        Assertions.assertThat(page.url()).endsWith("/messages/new");
        walk.choose("What are you doing now?", "I have called");
        walk.press("Send this to the clinic");
        assertThat(page.getByText("You are not signed in")).isVisible();
        page.getByText("Sign in to send this").click();
        walk.signIn("chao@example.org");
        walk.hasHeading("Emergency: Call 911 now");
        walk.press("Send this to the clinic");
        walk.hasHeading("We have got this");
    }

    @Test
    void a_box_ticked_by_mistake_can_be_cleared() {
        page.navigate("/messages/new");
        walk.tick("Chest pain, or a tight");
        walk.press("Continue");
        walk.choose("What are you doing now?", "I ticked a box by mistake");
        walk.press("Send this to the clinic");
        walk.hasHeading("Is this an emergency?");
        page.getByLabel("Chest pain, or a tight").uncheck();
        walk.tick("None of these");
        walk.press("Continue");
        walk.hasHeading("Sign in");
    }

    @Test
    void an_answer_uncovers_a_question_and_a_mistake_keeps_what_was_typed() {
        writeAs("chao@example.org", "A bill or my records");
        page.getByLabel("Your message").fill("");
        walk.press("Continue");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Enter your message");
        Assertions.assertThat(page.title()).startsWith("Error: ");
        page.getByLabel("Your message").fill("Is my bill paid?");
        walk.tick("You can call me back");
        walk.press("Continue");
        page.getByLabel("Phone number").fill("555 010 0177");
        walk.press("Continue");
        walk.hasHeading("Check your message, then send");
        assertThat(page.getByText("555 010 0177")).isVisible();
    }

    @Test
    void words_sent_after_the_session_ended_are_there_after_signing_in() {
        writeAs("chao@example.org", "Feedback");
        page.getByLabel("Your message").fill("Everybody was kind to me.");
        forgetTheSession();
        walk.press("Continue");
        walk.hasHeading("Sign in");
        assertThat(page.getByText("We kept what you wrote")).isVisible();
        walk.signIn("chao@example.org");
        assertThat(page.getByLabel("Your message")).hasValue("Everybody was kind to me.");
    }

    private void writeAs(String email, String topic) {
        walk.sayItIsNoEmergency();
        walk.signIn(email);
        walk.choose("What is it about?", topic);
        walk.press("Continue");
    }

    private void forgetTheSession() {
        List<Cookie> kept = page.context().cookies().stream()
                .filter(cookie -> !cookie.name.contains("SESSION"))
                .toList();
        page.context().clearCookies();
        page.context().addCookies(kept);
    }
}
