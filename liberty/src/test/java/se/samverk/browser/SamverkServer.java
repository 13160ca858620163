package se.samverk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What a browser test stands on: {@code @RegisterExtension static final SamverkServer samverk = new
 * SamverkServer();}. Server, mail server and browser start with the first test class of a process and
 * are shared by all of it; each page has a browser context of its own, so a log-in in one is not seen in another. A
 * test fails when the browser's console shows an error that it did not {@link #expectError expect}.
 * Of a failed test each page is kept in {@code target/failures}, as a picture and as it stood; with
 * {@code -Dtraces} also the trace of all that led there, which slows everything.
 */
class SamverkServer implements AfterEachCallback {

    private static final boolean TRACES = System.getProperty("traces") != null;
    private static final Logger LOG = Logger.getLogger(SamverkServer.class.getName());

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private final List<String> expectedErrors = new ArrayList<>();

    /** Where the server is reached; pages take addresses that begin with a slash. */
    String baseUrl() {
        return Shared.SERVER.baseUrl;
    }

    /** Where the administrators of the server reach the Admin Center. */
    String adminUrl() {
        return Shared.SERVER.adminUrl;
    }

    /** The password of {@link ServerProcess#ADMINISTRATOR}. */
    String adminPassword() {
        return Shared.SERVER.adminPassword;
    }

    /** The password of everyone in the demonstration's data. */
    String password() {
        return Shared.SERVER.password;
    }

    /** What the server has sent; all tests share it, so look for your own receiver. */
    /** A mail that lies in the operator's mailbox for documents. */
    void mailIn(MimeMessage message) {
        Shared.SERVER.mailbox.deliver(message);
    }

    GreenMail greenMail() {
        return Shared.SERVER.greenMail;
    }

    /** Stops the server and starts it again: what stands in the database is kept, and no more. */
    void restart() {
        Shared.SERVER.restart();
    }

    /** A page for a person of their own, not logged in. The locale is like {@code sv-SE}. */
    Page newPage(int width, int height, String locale, ColorScheme colours) {
        BrowserContext context = Shared.CHROMIUM.browser.newContext(new NewContextOptions()
                .setBaseURL(Shared.SERVER.baseUrl)
                .setViewportSize(width, height)
                .setLocale(locale)
                .setTimezoneId("Europe/Stockholm")
                .setColorScheme(colours)
                .setReducedMotion(ReducedMotion.REDUCE)
                // The server under test made its certificate itself.
                .setIgnoreHTTPSErrors(true));
        contexts.add(context);
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text() + " at " + message.location());
            }
        });
        context.onWebError(error -> errors.add(error.error()));
        if (TRACES) {
            context.tracing()
                    .start(new Tracing.StartOptions().setScreenshots(true).setSnapshots(true));
        }
        return context.newPage();
    }

    Page newPage() {
        return newPage(1280, 800, "sv-SE", ColorScheme.LIGHT);
    }

    /** Lets the running test pass with console errors that contain this text. */
    void expectError(String part) {
        expectedErrors.add(part);
    }

    /** Waits until the page waits for no answer of the server. */
    void settle(Page page) {
        page.waitForFunction("() => Number(document.documentElement.dataset.asking ?? 0) === 0");
    }

    /** Keeps a picture of the whole page in {@code target/pictures}, when {@code ./look} asks for it. */
    void shot(Page page, String name) {
        if (Pictures.WANTED) {
            Pictures.take(page, Pictures.FOLDER.resolve(name + ".png"));
        }
    }

    /**
     * Held by the process and not by JUnit's run: of several processes Failsafe gives each one class after
     * the other, every one a run of its own. Both end with the process.
     */
    private static final class Shared {
        static final ServerProcess SERVER = new ServerProcess();
        static final Chromium CHROMIUM = new Chromium();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        errors.removeIf(error -> expectedErrors.stream().anyMatch(error::contains));
        boolean failed = test.getExecutionException().isPresent() || !errors.isEmpty();
        try {
            for (BrowserContext context : contexts) {
                if (failed) {
                    keep(context, failure(test, contexts.indexOf(context)));
                }
                context.close();
            }
            assertThat(errors).as("errors in the browser's console").isEmpty();
        } finally {
            contexts.clear();
            errors.clear();
            expectedErrors.clear();
        }
    }

    private static void keep(BrowserContext context, Path folder) {
        List<Page> pages = context.pages();
        for (Page page : pages) {
            String name = "page-" + (pages.indexOf(page) + 1);
            try {
                page.screenshot(new ScreenshotOptions().setPath(folder.resolve(name + ".png")));
                Files.writeString(folder.resolve(name + ".html"), page.url() + "\n" + page.content());
            } catch (PlaywrightException | IOException hangs) {
                LOG.log(Level.WARNING, "A page of the failed test cannot be kept", hangs);
            }
        }
        if (TRACES) {
            context.tracing().stop(new Tracing.StopOptions().setPath(folder.resolve("trace.zip")));
        }
    }

    /** A folder for each person of the test. */
    private static Path failure(ExtensionContext test, int number) {
        String name = test.getRequiredTestClass().getSimpleName();
        String method = test.getRequiredTestMethod().getName();
        return Path.of("target", "failures", name + "." + method, "person-" + (number + 1));
    }
}
