package se.samverk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.testing.Numbers;

/** That nobody decides by a request which host it is for and links and redirects lead to. */
class HostSecurityIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private static final String[] FOREIGN = {
        "Sec-Fetch-Site: same-origin",
        "X-Forwarded-Host: evil.example",
        "X-Forwarded-Proto: https",
        "X-Forwarded-For: 203.0.113.9",
        "X-Forwarded-Port: 8443",
        "Forwarded: host=evil.example;proto=https;for=203.0.113.9",
        "$WSSN: evil.example",
        "$WSSP: 8443",
        "$WSSC: https",
        "$WSRA: 203.0.113.9",
        "$WSRH: evil.example",
    };

    private final Visitors visitors = new Visitors(samverk);

    @Test
    void theLinkInAMailIsOursWhateverHostTheRequestNames() {
        Http anna = visitors.as(Visitors.ANNA);
        String organisationNumber = Numbers.organisationNumber();
        String email = "host." + organisationNumber + "@ny.example";
        String client = visitors.client(anna, "Värd AB", email, organisationNumber);
        String assignment = visitors.assignment(anna, client, "Löpande");
        visitors.invitation(anna, client, assignment, "invoicing");
        Mails mails = new Mails(samverk);
        String first = mails.await(email, 1).link();

        String path = "/byra/kund/" + client + "?flik=samarbeten";
        Map<String, String> form = anna.get(path).form("list");
        form.put("list:rows:0:resend", "");
        Map<String, String> asked = anna.post(path, form, FOREIGN).form("resendForm");
        asked.put("resendForm:confirmResend", "");
        Http.Answer answer = anna.post(path, asked, FOREIGN);

        assertThat(answer.status).isEqualTo(302);
        assertThat(answer.location()).startsWith("/byra/kund/");
        Mails.Mail second = mails.await(email, 2);
        assertThat(second.link()).startsWith(samverk.baseUrl() + "/inbjudan/").isNotEqualTo(first);
        assertThat(second.text() + second.html()).doesNotContain("evil.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:80",
                "localhost.evil.example",
                "localhost",
                "localhost:1",
                "127.0.0.1",
                "127.0.0.2",
                "[::1]",
                "evil.example@localhost",
            })
    void aRequestForAnotherHostFindsNothing(String host) {
        Http anna = visitors.as(Visitors.ANNA);
        for (String path : List.of("/", "/hem", "/logga-in", "/byra/kunder", "/health/ready")) {
            Http.Answer answer = anna.get(path, "Host: " + host);
            assertThat(answer.status).as(path).isIn(400, 404);
            assertThat(answer.location()).as(path).isNull();
            assertThat(answer.all("Set-Cookie")).as(path).isEmpty();
            assertThat(answer.body).as(path).doesNotContain(host, "Samverk", "WebSphere", "UP");
        }
    }

    @Test
    void aRequestForNoHostFindsNothing() {
        assertThat(visitors.as(Visitors.ANNA).get("/byra/kunder", "Host:").status)
                .isIn(400, 404);
        assertThat(Http.stranger(samverk).get("http://evil.example/logga-in").status)
                .isIn(400, 404);
    }

    @Test
    void thisComputerMayBeNamedByItsAddress() {
        String port = samverk.baseUrl().replaceAll(".*:", "");
        Http anna = visitors.as(Visitors.ANNA);
        assertThat(anna.get("/byra/kunder", "Host: 127.0.0.1:" + port).status).isEqualTo(200);
        assertThat(anna.get("/byra/kunder", "Host: LOCALHOST:" + port).status).isEqualTo(200);
    }

    @Test
    void aHostOfTheConfigurationMayBeNamed() {
        Http anna = visitors.as(Visitors.ANNA);
        assertThat(anna.get("/byra/kunder", "Host: samverk.example").status).isEqualTo(200);
        assertThat(anna.get("/byra/kunder", "Host: en.samverk.example:80").status)
                .isEqualTo(200);
        assertThat(anna.get("/byra/kunder", "Host: samverk.example:8080").status)
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/hem",
                "/byra/kunder",
                "/logga-in?lang=en",
                "/logga-in/",
                "/logga-in.xhtml",
                "/kom-igang.xhtml",
                "/health",
                "/resources",
                "/resources/samverk",
            })
    void aRedirectNamesNoHost(String path) {
        Http.Answer answer = Http.stranger(samverk).get(path, FOREIGN);
        if (answer.location() != null) {
            assertThat(answer.location()).startsWith("/").doesNotStartWith("//");
        }
        assertThat(answer.body).doesNotContain("evil.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/hem", "/byra", "/byra/", "/byra?lang=sv", "/kom-igang", "/mina"})
    void aRedirectOfSomebodyLoggedInNamesNoHost(String path) {
        Http.Answer answer = visitors.as(Visitors.ANNA).get(path, FOREIGN);
        if (answer.location() != null) {
            assertThat(answer.location()).startsWith("/").doesNotStartWith("//");
        }
        assertThat(answer.body).doesNotContain("evil.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example?lang=en",
                "//evil.example/x?lang=en",
                "///evil.example/%2e%2e?lang=en",
                "/\\evil.example?lang=en",
                "/%5cevil.example?lang=en",
                "//evil.example",
                "http://evil.example/?lang=en",
            })
    void theSwitchOfLanguageStaysOnTheSite(String path) {
        Http.Answer answer = Http.stranger(samverk).get(path);
        if (answer.location() != null) {
            assertThat(answer.location()).matches("/[^/\\\\].*|/");
        }
        assertThat(answer.body).doesNotContainPattern("(href|src|action)=\"(https?:)?//");
    }
}
