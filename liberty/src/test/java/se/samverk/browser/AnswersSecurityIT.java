package se.samverk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands around every answer: headers, policy, cookies, caching, compression. */
class AnswersSecurityIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private static final String STYLES = "/jakarta.faces.resource/samverk.css.xhtml?ln=samverk";
    private static final String SCRIPT = "/jakarta.faces.resource/core.js.xhtml?ln=primefaces";

    private static final Pattern RESOURCE = Pattern.compile("/jakarta\\.faces\\.resource/[^\"]*(?=\")");

    private final Visitors visitors = new Visitors(samverk);
    private final Http stranger = Http.stranger(samverk);

    @ParameterizedTest
    @CsvSource({
        "GET, /logga-in, 200",
        "GET, /utgangen, 200",
        "GET, /byra/kunder, 302",
        "GET, /, 302",
        "GET, /finns-inte, 404",
        "GET, /inbjudan/x, 404",
        "GET, /brevlada, 404",
        "GET, /WEB-INF/web.xml, 404",
        "GET, /logga-in?x=%zz, 400",
        "GET, /logga-in%00, 400",
        "POST, /logga-in, 403",
        "PUT, /logga-in, 405",
        "GET, " + STYLES + ", 200",
        "GET, /health/ready, 200",
    })
    void everyAnswerCarriesTheSecurityHeaders(String method, String path, int status) {
        Http.Answer answer = stranger.send(method, path, null);
        assertThat(answer.status).isEqualTo(status);
        assertThat(answer.all("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.all("Referrer-Policy")).containsExactly("same-origin");
        assertThat(answer.all("X-Frame-Options")).containsExactly("DENY");
        assertThat(answer.all("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
        assertThat(answer.all("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
        assertThat(answer.all("Permissions-Policy")).hasSize(1);
        assertThat(answer.all("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("frame-ancestors 'none'");
        assertThat(answer.headerNames()).doesNotContain("Server", "X-Powered-By", "$WSEP", "X-AspNet-Version");
    }

    @Test
    void thePolicyOfPagesAllowsNoScriptOfAnybodyElse() {
        for (Http.Answer page : List.of(
                stranger.get("/logga-in"),
                stranger.get("/finns-inte"),
                stranger.get("/inbjudan/x"),
                visitors.as(Visitors.ANNA).get("/byra/kunder"),
                visitors.as(Visitors.EVA).get("/mina/tjanster"))) {
            String policy = page.header("Content-Security-Policy");
            assertThat(policy)
                    .contains("default-src 'self'")
                    .contains("object-src 'none'")
                    .contains("base-uri 'self'")
                    .contains("form-action 'self'");
            String scripts = policy.replaceAll(".*script-src ([^;]*);?.*", "$1");
            assertThat(scripts).matches("'self' 'nonce-[A-Za-z0-9+/=_-]{22,}'");
            assertThat(policy.replace("style-src-attr 'unsafe-inline'", "")).doesNotContain("unsafe");
        }
    }

    @Test
    void theNonceOfThePolicyIsNewForEachPage() {
        Pattern nonce = Pattern.compile("'nonce-([^']*)'");
        List<String> nonces = Stream.generate(() -> stranger.get("/logga-in"))
                .limit(20)
                .map(page -> page.header("Content-Security-Policy"))
                .map(policy -> nonce.matcher(policy).results().findFirst().get().group(1))
                .toList();
        assertThat(nonces).doesNotHaveDuplicates();
    }

    @Test
    void noPageOfEitherPortalBreaksThePolicyInTheBrowser() {
        People people = new People(samverk);
        Page bureau = people.logIn(Visitors.ANNA, "/byra/kunder");
        bureau.waitForURL("**/byra/kunder");
        String client = visitors.as(Visitors.ANNA).get("/byra/kunder").find("/byra/kund/([0-9a-f-]{36})");
        for (String path : List.of(
                "/byra/kund-ny",
                "/byra/importera",
                "/byra/inbjudningar",
                "/byra/samarbeten",
                "/byra/profil",
                "/glomt-losenord",
                "/registrera-byra",
                "/nytt-losenord/x",
                "/byra/samarbete/bookkeeping",
                "/byra/kund/" + client,
                "/byra/kund-andra/" + client,
                "/byra/uppdrag/" + client,
                "/byra/aktivera/" + client + "/bookkeeping",
                "/kom-igang/bookkeeping",
                "/utgangen")) {
            assertThat(bureau.navigate(path).status()).as(path).isEqualTo(200);
            samverk.settle(bureau);
        }
        Page person = people.logIn(Visitors.EVA, "/mina/tjanster");
        person.waitForURL("**/mina/tjanster");
        assertThat(person.navigate("/mina/samarbeten").status()).isEqualTo(200);
        samverk.expectError("404 (Not Found)");
        assertThat(person.navigate("/mina/samarbete/x").status()).isEqualTo(404);
        samverk.settle(person);
    }

    @Test
    void overTlsBrowsersAreToldToStayThere() throws IOException {
        String log = Files.readString(ServerProcess.FILES.resolve("logs/messages.log"));
        String port = log.replaceAll("(?s).*defaultHttpEndpoint-ssl .*? port (\\d+)\\..*", "$1");
        Http.Answer answer = Http.overTls(Integer.parseInt(port)).get("/logga-in");
        assertThat(answer.status).isEqualTo(200);
        assertThat(answer.header("Strict-Transport-Security")).isEqualTo("max-age=31536000");
        assertThat(stranger.get("/logga-in").all("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void everyCookieIsSecureHiddenFromScriptsAndBoundToTheSite() {
        Http person = Http.stranger(samverk);
        Http.Answer logIn = person.logIn(Visitors.LEO, samverk.password(), "");
        Http.Answer page = person.get("/mina/tjanster");
        Http.Answer language = person.get("/logga-in?lang=en");
        Map<String, String> logOut = page.form("session");
        logOut.put("session:logOut", "");
        Http.Answer out = person.post("/mina/tjanster", logOut);
        List<String> cookies = Stream.of(logIn, page, language, out)
                .flatMap(answer -> answer.all("Set-Cookie").stream())
                .toList();
        assertThat(cookies)
                .extracting(cookie -> cookie.replaceAll("=.*", ""))
                .contains("samverk_token", "samverk_view", "samverk_lang");
        assertThat(cookies)
                .allSatisfy(cookie -> assertThat(cookie.replaceFirst("[^;]*", ""))
                        .contains("; Secure", "; HttpOnly", "; SameSite=Lax")
                        .contains("; Path=/")
                        .doesNotContain("Domain="));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/logga-in",
                "/utgangen",
                "/tillganglighet",
                "/inbjudan/x",
                "/glomt-losenord",
                "/nytt-losenord/x",
                "/registrera-byra",
                "/bekrafta-byra/x",
                "/finns-inte",
                "/byra/kunder",
                "/logga-in?x=%zz",
                STYLES,
            })
    void aStrangerGetsNoCookie(String path) {
        assertThat(stranger.get(path).all("Set-Cookie")).isEmpty();
        Http.Answer expired = stranger.post("/logga-in", Map.of("jakarta.faces.ViewState", "made up"));
        assertThat(expired.all("Set-Cookie")).isEmpty();
    }

    @Test
    void threeHundredStrangersMakeNoSession() {
        for (int i = 0; i < 300; i++) {
            Http.Answer page = Http.stranger(samverk).get("/logga-in");
            assertThat(page.status).isEqualTo(200);
            assertThat(page.headerNames()).doesNotContain("Set-Cookie");
        }
    }

    @Test
    void pagesAreKeptByNobody() {
        for (Http.Answer page : List.of(
                stranger.get("/logga-in"),
                stranger.get("/byra/kunder"),
                stranger.get("/finns-inte"),
                visitors.as(Visitors.ANNA).get("/byra/kunder"),
                visitors.as(Visitors.EVA).get("/mina/tjanster"))) {
            assertThat(page.all("Cache-Control")).containsExactly("no-store");
        }
    }

    @Test
    void whatPagesLoadCarriesItsVersionAndIsKeptForAYear() {
        Http.Answer page = visitors.as(Visitors.ANNA).get("/byra/kunder");
        List<String> files = RESOURCE.matcher(page.body)
                .results()
                .map(file -> file.group().replace("&amp;", "&"))
                .toList();
        assertThat(files)
                .hasSize(4)
                .anyMatch(file -> file.contains("samverk.css"))
                .anyMatch(file -> file.contains("early.js"))
                .anyMatch(file -> file.contains("samverk.js"))
                .anyMatch(file -> file.contains("icon.svg"));
        files.forEach(this::assertKeptForAYear);
    }

    @Test
    void whatAPageWithPrimeFacesLoadsCarriesItsVersionToo() {
        Http.Answer page = visitors.as(Visitors.ANNA).get("/stilguide");
        List<String> files = RESOURCE.matcher(page.body)
                .results()
                .map(file -> file.group().replace("&amp;", "&"))
                .toList();
        assertThat(files)
                .hasSizeGreaterThan(7)
                .anyMatch(file -> file.contains("primefaces.css"))
                .anyMatch(file -> file.contains("ln=primefaces"));
        files.forEach(this::assertKeptForAYear);
    }

    @Test
    void whatAModuleBringsInAJarCarriesItsVersionToo() {
        List<String> styles = RESOURCE.matcher(stranger.get("/mejl").body)
                .results()
                .map(file -> file.group().replace("&amp;", "&"))
                .filter(file -> file.contains("demonstration.css"))
                .toList();
        assertThat(styles).hasSize(1).allSatisfy(this::assertKeptForAYear);
    }

    @Test
    void theFontsThatOurStylesLoadCarryTheirVersionAndAreKeptForAYear() {
        List<String> fonts = RESOURCE.matcher(stranger.get(STYLES).body)
                .results()
                .map(file -> file.group())
                .toList();
        assertThat(fonts).hasSize(3).allMatch(font -> font.contains(".woff2"));
        fonts.forEach(this::assertKeptForAYear);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&v=", "&v=0", "&v=of-another-release"})
    void aFileOfOursIsNotKeptUnderAnotherVersionThanItsOwn(String version) {
        for (String name : List.of("samverk.css", "primefaces.css", "early.js", "samverk.js", "icon.svg")) {
            String file = "/jakarta.faces.resource/" + name + ".xhtml?ln=samverk" + version;
            Http.Answer answer = stranger.get(file);
            assertThat(answer.status).as(file).isEqualTo(200);
            assertThat(answer.all("Cache-Control")).as(file).containsExactly("no-store");
            assertThat(answer.header("Expires")).as(file).isNull();
        }
    }

    private void assertKeptForAYear(String file) {
        assertThat(file).matches(".*[?&]v=[0-9a-z.]{5,}");
        Http.Answer answer = stranger.get(file, "Accept-Encoding: gzip");
        assertThat(answer.status).as(file).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).as(file).isEqualTo("max-age=31536000");
        if (answer.body.length() > 2048 && !file.contains(".woff2")) {
            assertThat(answer.header("Content-Encoding")).as(file).isEqualTo("gzip");
        }
    }

    @Test
    void pagesComeCompressed() {
        Http.Answer page = stranger.get("/logga-in", "Accept-Encoding: gzip");
        assertThat(page.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(page.body).contains("</html>");
        assertThat(stranger.get("/logga-in").header("Content-Encoding")).isNull();
    }

    @Test
    void aFileThatHasNotChangedIsNotSentAgain() {
        Http.Answer first = stranger.get(SCRIPT);
        Http.Answer again = stranger.get(SCRIPT, "If-Modified-Since: " + first.header("Last-Modified"));
        assertThat(again.status).isEqualTo(304);
    }

    @Test
    void whatDoesNotExistIsSaidInTheLanguageThatTheUserKeeps() {
        samverk.expectError("404");
        Http anna = Http.loggedIn(samverk, Visitors.ANNA);
        for (String path : List.of("/byra/finns-inte", "/byra/underhall/x", "/mina/tjanster")) {
            Http.Answer answer = anna.get(path, "Accept-Language: en");
            assertThat(answer.status).isEqualTo(404);
            assertThat(answer.body).as(path).contains("<html lang=\"sv\"");
        }
    }

    @Test
    void aShortenedAddressLeadsToTheListForThoseWhoMaySeeIt() {
        Http anna = visitors.as(Visitors.ANNA);
        for (String path : List.of(
                "/byra",
                "/byra/underhall",
                "/byra/underhall/",
                "/byra/underhall/ersatt",
                "/byra/kund",
                "/byra/kund-andra",
                "/byra/uppdrag",
                "/byra/aktivera",
                "/byra/plan",
                "/byra/plan-skicka",
                "/byra/avtal",
                "/byra/samarbete",
                "/byra/korning",
                "/byra/korning-fil",
                "/byra/sok",
                "/byra/hitta")) {
            assertThat(page(anna, path).status).as(path).isEqualTo(200);
        }
        Http eva = visitors.as(Visitors.EVA);
        for (String path : List.of("/mina", "/mina/samarbete", "/mina/samarbete/")) {
            assertThat(page(eva, path).status).as(path).isEqualTo(200);
        }
        assertThat(page(visitors.as(Visitors.ERIK), "/byra/underhall").status).isEqualTo(403);
        assertThat(page(eva, "/byra/underhall").status).isEqualTo(404);
        assertThat(page(stranger, "/byra/underhall").text()).startsWith("Log in");
    }

    /** What is there in the end. */
    private static Http.Answer page(Http visitor, String path) {
        Http.Answer answer = visitor.get(path);
        return answer.status == 302 ? page(visitor, answer.location()) : answer;
    }
}
