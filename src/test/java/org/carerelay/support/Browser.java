package org.carerelay.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * A real browser, started once for all tests: an installed Chromium or Chrome, else the one that Playwright downloads.
 * Where neither can be had, tests that ask for a page are reported as skipped and say why.
 */
public final class Browser {

    private static final List<String> INSTALLED = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage");

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static String missing = "";
    private static com.microsoft.playwright.Browser chromium;

    private Browser() {}

    /** A window of a new visitor: no cookies, nothing stored. Close its context when done. */
    public static Page window(int port) {
        return window(port, new com.microsoft.playwright.Browser.NewContextOptions());
    }

    /** The same with options of its own, for example a narrow screen or no scripts. */
    public static Page window(int port, com.microsoft.playwright.Browser.NewContextOptions options) {
        BrowserContext visitor = started().newContext(options.setBaseURL("http://localhost:" + port));
        visitor.setDefaultTimeout(30_000);
        return visitor.newPage();
    }

    /** Keeps what the page looks like now in {@code target/screenshots}. */
    public static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    private static synchronized com.microsoft.playwright.Browser started() {
        if (chromium == null && missing.isEmpty()) {
            start();
        }
        if (!missing.isEmpty()) {
            System.err.println(missing);
        }
        Assumptions.assumeTrue(missing.isEmpty(), missing);
        return chromium;
    }

    private static void start() {
        Optional<Path> installed =
                INSTALLED.stream().map(Path::of).filter(Files::isExecutable).findFirst();
        try {
            Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                    .setEnv(installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
            var options = new BrowserType.LaunchOptions().setHeadless(true).setArgs(QUIET);
            installed.ifPresent(options::setExecutablePath);
            chromium = playwright.chromium().launch(options);
            // Tasklist loads a good deal on a busy machine; a right page is there long before
            PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        } catch (PlaywrightException e) {
            missing = "BROWSER TESTS SKIPPED: install Chromium (Debian: apt-get install chromium) or let Playwright"
                    + " download its own. " + e.getMessage();
        }
    }
}
