package org.carerelay.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.junit.jupiter.InjectSoftAssertions;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.carerelay.support.Browser;
import org.carerelay.support.BrowserTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the first page to the request with Tab, Space, Enter and the arrows; every page on the way is measured. */
@BrowserTest
@ExtendWith(SoftAssertionsExtension.class)
class KeyboardWalkBrowserTest {

    @LocalServerPort
    private int port;

    @InjectSoftAssertions
    private SoftAssertions promises;

    private Page page;
    private PortalWalk walk;
    private Keyboard keyboard;

    @BeforeEach
    void open_a_window() {
        page = Browser.window(port);
        walk = new PortalWalk(page);
        keyboard = new Keyboard(page, promises);
    }

    @AfterEach
    void close_the_window() {
        page.context().close();
    }

    @Test
    void a_message_is_sent_and_followed_without_a_mouse() {
        page.navigate("/messages/new");
        arriveAt("Is this an emergency?");
        keyboard.tick(page.locator("#rf_none"));
        continueTo("Sign in");
        keyboard.type(page.locator("#email"), "ben@example.org");
        keyboard.type(page.locator("#password"), PortalWalk.PASSWORD);
        keyboard.follow(button("Sign in"));
        arriveAt("What is it about?");
        keyboard.choose(group("Who is it about?"), "Me");
        keyboard.choose(group("What is it about?"), "A health problem or symptom");
        continueTo("A few questions");
        keyboard.choose(group("When did it start?"), "Some days ago");
        keyboard.choose(group("Is it getting better or worse?"), "The same");
        keyboard.type(page.locator("#painScore"), "3");
        keyboard.choose(group("How soon do you need help?"), "No rush");
        continueTo("Write your message");
        keyboard.type(page.locator("#messageText"), "My knee hurts when I bend it.");
        keyboard.tick(page.locator("#callbackOk"));
        keyboard.type(page.locator("#callbackNumber"), "555 010 0199");
        measure("write-uncovered");
        continueTo("Check your message, then send");
        keyboard.follow(button("Send to my care team"));
        arriveAt("We have got your message");
        keyboard.follow(page.getByText("Follow this request"));
        arriveAt("Your message: a health problem");
    }

    @Test
    void a_ticked_box_leads_to_the_number_without_a_mouse() {
        page.navigate("/messages/new");
        Locator chest = page.locator("#rf_chest");
        keyboard.tick(chest);
        Locator call = page.locator(".cr-alert .cr-call");
        call.waitFor();
        assertThat(keyboard.hasFocus(chest))
                .as("the card does not take the focus")
                .isTrue();
        measure("red-flags-ticked");
        keyboard.tabTo(call);
        keyboard.tabBackTo(chest);
        continueTo("Emergency: Call 911 now");
        keyboard.choose(group("What are you doing now?"), "Someone is calling");
        keyboard.follow(button("Send this to the clinic"));
        keyboard.follow(page.getByText("Sign in to send this"));
        arriveAt("Sign in");
    }

    @Test
    void the_summary_of_mistakes_has_the_focus_and_leads_into_the_field() {
        page.navigate("/messages/new");
        keyboard.follow(button("Continue"));
        assertThat(keyboard.hasFocus(page.locator(".govuk-error-summary"))).isTrue();
        measure("red-flags-error");
        keyboard.tabTo(page.locator(".govuk-error-summary a"));
        page.keyboard().press("Enter");
        assertThat(keyboard.hasFocus(page.locator("#rf_chest"))).isTrue();
        assertThat(page.locator("#rf_chest").isChecked()).isFalse();
    }

    @Test
    void the_skip_link_leads_past_the_menu() {
        page.navigate("/");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(keyboard.hasFocus(page.locator("main"))).isTrue();
        page.keyboard().press("Tab");
        assertThat(keyboard.hasFocus(page.locator("main a").first())).isTrue();
    }

    private void continueTo(String heading) {
        keyboard.follow(button("Continue"));
        arriveAt(heading);
    }

    private void arriveAt(String heading) {
        walk.hasHeading(heading);
        measure(heading);
        keyboard.walkThePage();
    }

    private void measure(String name) {
        new PageMeasures(page, promises).holdOn(name);
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator group(String question) {
        return page.getByRole(
                AriaRole.GROUP, new Page.GetByRoleOptions().setName(question).setExact(true));
    }
}
