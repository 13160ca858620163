package se.samverk.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The browser: the one that the system property {@code chromium} names, else Playwright's own,
 * which it then fetches. It asks nobody but the tested server for anything.
 */
class Chromium {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** More than Playwright's five seconds: others work on the same processors meanwhile. */
    private static final double PATIENCE_MS = 20_000;

    final Browser browser;

    Chromium() {
        String path = System.getProperty("chromium", "");
        var create = new Playwright.CreateOptions();
        var launch = new LaunchOptions().setArgs(FLAGS);
        if (!path.isBlank()) {
            create.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
            launch.setExecutablePath(Path.of(path));
        }
        browser = Playwright.create(create).chromium().launch(launch);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    }
}
