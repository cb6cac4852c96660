package org.carerelay.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carerelay.support.Browser;
import org.carerelay.support.BrowserTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page, as it is and with an error, in both languages, on a screen of 320 by 568: axe finds nothing. */
@BrowserTest
class AccessibilityBrowserTest {

    static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    @LocalServerPort
    private int port;

    private Page page;
    private String language;

    @AfterEach
    void close_the_window() {
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void open_pages(String language) {
        open(language);
        for (String path : List.of("/", "/login", "/login?error", "/register", "/accessibility", "/privacy")) {
            page.navigate(path);
            check(path);
        }
        page.navigate("/messages/new");
        check("red-flags");
        submit();
        check("red-flags-error");
        page.locator("#rf_chest").check();
        PlaywrightAssertions.assertThat(page.locator(".cr-alert .cr-call")).isVisible();
        check("red-flags-ticked");
        page.locator("#rf_suicide").check();
        submit();
        check("emergency");
        submit();
        check("emergency-signed-out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void pages_of_a_signed_in_person(String language) {
        open(language);
        page.navigate("/messages/new");
        page.locator("#rf_none").check();
        submit();
        page.locator("#email").fill("ben@example.org");
        page.locator("#password").fill(PortalWalk.PASSWORD);
        submit();
        check("about");
        submit();
        check("about-error");
        page.locator("input[name=aboutPatient]").first().check();
        page.locator("input[value=HEALTH_PROBLEM]").check();
        submit();
        check("questions");
        submit();
        check("questions-error");
        page.locator("input[name=symptomSince]").first().check();
        page.locator("input[name=symptomTrend]").first().check();
        page.locator("input[name=selfUrgency]").last().check();
        submit();
        check("write");
        submit();
        check("write-error");
        page.locator("textarea").fill("It hurts when I bend my knee. ".repeat(20));
        page.locator("#callbackOk").check();
        page.locator("#callbackNumber").fill("555 010 0199");
        submit();
        check("check");
        submit();
        check("sent");
        page.navigate("/messages/new/check");
        check("already-sent");
        page.navigate("/requests");
        check("requests");
        page.locator(".cr-requests__title").first().click();
        check("request");
        page.navigate("/");
        check("home");
        page.navigate("/questions/new");
        check("tell");
        submit();
        check("tell-error");
        page.locator("input[name=aboutPatient]").last().check();
        page.locator("input[name=trend]").first().check();
        page.locator("input[name=selfCare]").first().check();
        submit();
        check("told");
        page.navigate("/");
        check("home-told");
        page.navigate("/requests/00000000000000000000000000000000");
        check("not-found");
    }

    private void open(String language) {
        this.language = language;
        page = Browser.window(port, new NewContextOptions().setViewportSize(320, 568));
        page.setExtraHTTPHeaders(Map.of("Accept-Language", language));
    }

    private void submit() {
        page.waitForNavigation(
                () -> page.locator("main form button:visible").last().click());
    }

    private void check(String name) {
        Browser.screenshot(page, "portal-320-" + name.replaceAll("\\W+", "-") + "-" + language);
        var found = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
        assertThat(found.stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + ": " + node.getHtml() + " " + node.getFailureSummary())))
                .as(name)
                .isEmpty();
        Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) overflow).intValue())
                .as("sideways scroll of " + name)
                .isLessThanOrEqualTo(0);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        assertThat(page.getByText("911").count())
                .as("emergency number on " + name)
                .isPositive();
        assertThat(Stream.of("??", "${", "#{").noneMatch(page.content()::contains))
                .as(name)
                .isTrue();
    }
}
