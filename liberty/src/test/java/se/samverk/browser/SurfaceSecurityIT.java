package se.samverk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What answers at the application's own address, and how much it is given to read. */
class SurfaceSecurityIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private static final Pattern CONTEXT = Pattern.compile("CWWKT0016I: .*\\(default_host\\): http://[^/]+(/\\S*)");

    @Test
    void nothingButTheApplicationAndWhatIsClosedIsThere() throws IOException {
        assertThat(samverk.baseUrl()).isNotEmpty();
        try (Stream<String> log = Files.lines(ServerProcess.FILES.resolve("console.log"))) {
            assertThat(log.flatMap(line -> CONTEXT.matcher(line).results().map(found -> found.group(1))))
                    .containsOnly("/", "/jwt/", "/jwt/ibm/");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/jwt/",
                "/jwt/ibm/api/samverk/token",
                "/jwt/ibm/api/samverk/jwk",
                "/ibm/api/config",
                "/ibm/api/adminCenter/v1/toolbox",
                "/IBMJMXConnectorREST/mbeans",
                "/adminCenter/",
                "/openapi",
                "/openapi/ui/",
                "/api/explorer/",
                "/metrics",
                "/oidc/endpoint",
                "/j_security_check",
            })
    void whatTheServersFeaturesBringIsNotFoundAlsoByItsAdministrator(String path) {
        String account = ServerProcess.ADMINISTRATOR + ":" + samverk.adminPassword();
        String basic = Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8));

        assertThat(Http.stranger(samverk).get(path).status).isEqualTo(404);
        Http.Answer answer = Http.stranger(samverk).get(path, "Authorization: Basic " + basic);
        assertThat(answer.status).isEqualTo(404);
        assertThat(answer.body).doesNotContain("eyJ");
    }

    @Test
    void theServersOwnLogOutLeadsToNoOtherSiteAndLogsNobodyOut() {
        Http anna = new Visitors(samverk).as(Visitors.ANNA);
        Http.Answer answer = anna.get("/ibm_security_logout?logoutExitPage=https://evil.example/");

        assertThat(answer.headerNames()).doesNotContain("Location", "Set-Cookie");
        assertThat(anna.get("/byra/start").status).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/logga-in", "/glomt-losenord", "/registrera-byra", "/no-such-page"})
    void whatIsLargerThanAnyFormIsRefusedUnread(String path) {
        Http.Answer answer = Http.stranger(samverk).promise(path, "Content-Length: 262145");

        assertThat(answer.status).isEqualTo(413);
        assertThat(answer.body).contains("gör det mindre", "make it smaller");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/logga-in", "/glomt-losenord", "/registrera-byra", "/no-such-page"})
    void filesAreRefusedUnreadByWhatTakesNone(String path) {
        Http.Answer answer =
                Http.stranger(samverk).promise(path, "Content-Length: 2000000", "multipart/form-data; boundary=x");

        assertThat(answer.status).isEqualTo(415);
        assertThat(answer.body).contains("Sidan tar inte emot filer", "The page takes no files");
    }

    @Test
    void filesOfAStrangerAreRefusedUnreadByWhatTakesThemOfOthers() {
        Http.Answer answer = Http.stranger(samverk)
                .promise("/byra/importera", "Content-Length: 2000000", "multipart/form-data; boundary=x");

        assertThat(answer.status).isIn(302, 401, 403);
    }

    @Test
    void whatDoesNotSayHowLargeItIsIsRefused() {
        Http.Answer answer = Http.stranger(samverk).promise("/logga-in", "Transfer-Encoding: chunked");

        assertThat(answer.status).isEqualTo(411);
        assertThat(answer.body).contains("hur stort det är", "how large it is");
    }

    @Test
    void theRecordNamesWhomATrustedProxyNames() {
        Http proxy = Http.behindTheProxy(samverk);
        proxy.logIn(Visitors.ANNA, "wrong password", "", "X-Forwarded-For: 203.0.113.77");

        assertThat(logOfAnna()).contains("203.0.113.77");
    }

    @Test
    void theRecordNamesTheConnectionOfWhoeverElseSaysSo() {
        Http.stranger(samverk).logIn(Visitors.ANNA, "wrong password", "", "X-Forwarded-For: 203.0.113.78");

        assertThat(logOfAnna()).contains("127.0.0.1").doesNotContain("203.0.113.78");
    }

    private static String logOfAnna() {
        return new Visitors(samverk)
                .as(Visitors.ANNA)
                .get("/byra/underhall/logg")
                .text();
    }
}
