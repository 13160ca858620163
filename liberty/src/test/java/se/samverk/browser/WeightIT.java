package se.samverk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samverk.demonstration.DemonstrationPage;
import se.samverk.web.page.WebPage;

/**
 * How much each main page loads on a cold cache: requests, and bytes as they come over the wire.
 * {@code docs/performance.md} states them; a page that has become a seventh heavier than stated
 * fails, and one beyond the limits for all pages. The table as measured is left in {@code
 * target/weight.md}, to be put into the document.
 */
@TestInstance(Lifecycle.PER_CLASS)
class WeightIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private static final Path STATED = Path.of("..", "docs", "performance.md");
    private static final Path MEASURED = Path.of("target", "weight.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| *(\\d+) \\| *([\\d.]+) \\|");
    private static final double ROOM = 1.15;
    private static final int MOST_REQUESTS = 10;
    private static final double MOST_KILOBYTES = 150;

    /** What a page needs on a cold cache, and how much of it is of PrimeFaces. */
    private record Weight(int requests, double kilobytes, int ofPrimeFaces) {}

    private final People people = new People(samverk);
    private final Map<String, Weight> measured = new LinkedHashMap<>();

    @Test
    void thePagesForEverybody() throws IOException {
        String[] pages = addresses(WebPage.LOG_IN, WebPage.FORGOTTEN_PASSWORD, WebPage.REGISTER_BUREAU);
        measure(samverk.newPage(), pages);
        assertAsStated(pages);
    }

    @Test
    void theBureauPortal() throws IOException {
        Page page = people.logIn("anna@lind.example", WebPage.CLIENTS.address());
        page.waitForURL("**" + WebPage.CLIENTS.address());
        String client = page.locator("a[href*='/byra/kund/']")
                .first()
                .getAttribute("href")
                .replaceAll("\\?.*", "");
        String[] pages = addresses(
                WebPage.START,
                WebPage.CLIENTS,
                WebPage.NEW_CLIENT,
                WebPage.CATALOGUE,
                WebPage.INVITATIONS,
                WebPage.RUNS,
                WebPage.EMPLOYEES,
                WebPage.LINKS,
                WebPage.ACCESS,
                WebPage.HELP);
        // The first page after a log-in is not measured.
        measure(page, pages[0]);
        measure(page, pages);
        measure(page, client);
        measured.put(WebPage.CLIENT.of("…"), measured.remove(client));
        assertAsStated(pages);
        assertAsStated(WebPage.CLIENT.of("…"));
    }

    @Test
    void theClientPortal() throws IOException {
        Page page = people.logIn("eva@norrsken.example", WebPage.SERVICES.address());
        page.waitForURL("**" + WebPage.SERVICES.address());
        String[] pages =
                addresses(WebPage.SERVICES, WebPage.COLLABORATIONS, WebPage.USERS, WebPage.COMPANY, WebPage.PLAN);
        measure(page, pages);
        assertAsStated(pages);
    }

    @Test
    void aPageThatAsksForPrimeFaces() {
        String page = DemonstrationPage.STYLE_GUIDE.address();
        measure(people.logIn("anna@lind.example", page), page);
        assertThat(measured.get(page).ofPrimeFaces()).isGreaterThan(3);
    }

    private static String[] addresses(WebPage... pages) {
        return Stream.of(pages).map(WebPage::address).toArray(String[]::new);
    }

    private void measure(Page page, String... paths) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("Network.enable");
        JsonObject disabled = new JsonObject();
        disabled.addProperty("cacheDisabled", true);
        session.send("Network.setCacheDisabled", disabled);
        double[] sum = new double[3];
        page.onRequest(request -> sum[2] += request.url().contains("ln=primefaces") ? 1 : 0);
        session.on("Network.loadingFinished", finished -> {
            sum[0]++;
            sum[1] += finished.get("encodedDataLength").getAsDouble();
        });
        for (String path : paths) {
            page.navigate("about:blank");
            sum[0] = 0;
            sum[1] = 0;
            sum[2] = 0;
            page.navigate(path);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            measured.put(path, new Weight((int) sum[0], sum[1] / 1000, (int) sum[2]));
        }
        session.detach();
    }

    private void assertAsStated(String... paths) throws IOException {
        assertNotHeavierThanStated(paths);
        SoftAssertions softly = new SoftAssertions();
        for (String path : paths) {
            Weight now = measured.get(path);
            softly.assertThat(now.requests()).as("requests of %s", path).isLessThanOrEqualTo(MOST_REQUESTS);
            softly.assertThat(now.kilobytes()).as("kilobytes of %s", path).isLessThanOrEqualTo(MOST_KILOBYTES);
            softly.assertThat(now.ofPrimeFaces())
                    .as("files of PrimeFaces on %s", path)
                    .isZero();
        }
        softly.assertAll();
    }

    private void assertNotHeavierThanStated(String... paths) throws IOException {
        Map<String, Weight> stated = stated();
        SoftAssertions softly = new SoftAssertions();
        for (String path : paths) {
            Weight now = measured.get(path);
            assertThat(stated).as("pages in %s", STATED).containsKey(path);
            softly.assertThat(now.requests()).as("requests of %s", path).isBetween(1, (int)
                    (stated.get(path).requests() * ROOM));
            softly.assertThat(now.kilobytes())
                    .as("kilobytes of %s", path)
                    .isBetween(1.0, stated.get(path).kilobytes() * ROOM);
        }
        softly.assertAll();
    }

    private static Map<String, Weight> stated() throws IOException {
        Map<String, Weight> stated = new LinkedHashMap<>();
        Matcher row = ROW.matcher(Files.readString(STATED));
        while (row.find()) {
            stated.put(row.group(1), new Weight(Integer.parseInt(row.group(2)), Double.parseDouble(row.group(3)), 0));
        }
        return stated;
    }

    @AfterAll
    void leaveTheTable() throws IOException {
        Files.writeString(
                MEASURED,
                measured.entrySet().stream()
                        .map(row -> String.format(
                                Locale.ROOT,
                                "| `%s` | %d | %.1f |%n",
                                row.getKey(),
                                row.getValue().requests(),
                                row.getValue().kilobytes()))
                        .collect(Collectors.joining("", "| Page | Requests | Kilobytes |\n|---|---|---|\n", "")));
    }
}
