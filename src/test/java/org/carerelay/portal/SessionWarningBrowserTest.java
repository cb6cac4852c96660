package org.carerelay.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.carerelay.support.Browser;
import org.carerelay.support.BrowserTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody is signed out in the middle of a sentence, and nobody without a warning. */
@BrowserTest
class SessionWarningBrowserTest {

    @LocalServerPort
    private int port;

    private Page page;

    @BeforeEach
    void begin_to_write() {
        page = Browser.window(port);
        page.clock().install();
        var walk = new PortalWalk(page);
        walk.sayItIsNoEmergency();
        walk.signIn("chao@example.org");
        walk.choose("What is it about?", "Feedback");
        walk.press("Continue");
        walk.hasHeading("Write your message");
        page.getByLabel("Your message").click();
    }

    @AfterEach
    void close_the_window() {
        page.context().close();
    }

    @Test
    void the_warning_comes_25_minutes_after_the_last_key() {
        page.clock().runFor("20:00");
        page.keyboard().type("It");
        page.clock().runFor("24:50");
        assertThat(warning()).isHidden();
        page.clock().runFor("00:20");
        assertThat(warning()).isVisible();
        assertThat(page.getByLabel("Your message")).isFocused();
        Browser.screenshot(page, "portal-session-warning");
    }

    @Test
    void who_stays_is_warned_again_25_minutes_later() {
        page.clock().runFor("25:10");
        assertThat(warning()).isVisible();
        page.keyboard().press("Tab");
        assertThat(warning()).isVisible();
        page.waitForResponse(
                Pattern.compile("/requests$"),
                () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stay signed in"))
                        .click());
        assertThat(warning()).isHidden();
        page.clock().runFor("24:50");
        assertThat(warning()).isHidden();
        page.clock().runFor("00:20");
        assertThat(warning()).isVisible();
    }

    @Test
    void the_server_hears_of_somebody_who_only_types() {
        page.waitForResponse(Pattern.compile("/requests$"), () -> {
            page.clock().runFor("00:50");
            page.keyboard().type("Everybody");
            page.clock().runFor("00:20");
        });
        assertThat(warning()).isHidden();
    }

    @Test
    void who_is_away_for_good_finds_the_way_back() {
        page.context().clearCookies();
        page.clock().runFor("32:10");
        assertThat(page).hasURL(Pattern.compile("/login\\?expired$"));
    }

    private Locator warning() {
        return page.getByText("You will be signed out in 5 minutes");
    }
}
