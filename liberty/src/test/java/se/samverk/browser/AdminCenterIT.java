package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Liberty's Admin Center for the account that the configuration names, and for nobody else; that it
 * and Samverk know nothing of each other's log-ins. Where it is off: {@code AdminCenterOffIT}.
 */
class AdminCenterIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private static final String LOG_IN = "/adminCenter/login.jsp";

    /** The cookie of who is logged in. */
    private static final String TOKEN = "LtpaToken2";

    private final Visitors visitors = new Visitors(samverk);

    @Test
    void theAdministratorLogsInAndSeesTheToolbox() {
        Page page = samverk.newPage();
        page.navigate(samverk.adminUrl() + "/adminCenter");
        page.fill("#j_username", ServerProcess.ADMINISTRATOR);
        page.fill("#j_password", samverk.adminPassword());
        page.press("#j_password", "Enter");

        assertThat(page.getByText("Explore").first()).isVisible();
        samverk.shot(page, "admin-center");
    }

    @Test
    void aWrongPasswordOpensNothing() {
        Http stranger = stranger();
        Http.Answer answer = logIn(stranger, ServerProcess.ADMINISTRATOR, "wrong");

        assertThat(answer.location()).endsWith(LOG_IN + "?login-error");
        assertThat(stranger.cookies).doesNotContainKey(TOKEN);
        assertNotOpen(stranger);
    }

    @Test
    void anEmployeeWithFullPermissionIsNobodyHere() {
        Http anna = stranger();
        anna.cookies.putAll(visitors.as(Visitors.ANNA).cookies);
        assertThat(anna.cookies).containsKey("samverk_token");

        assertNotOpen(anna);
        assertThat(logIn(anna, Visitors.ANNA, samverk.password()).location()).endsWith(LOG_IN + "?login-error");
        assertNotOpen(anna);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/byra/start", "/byra/underhall/logg", "/mina/tjanster", "/hem"})
    void theAdministratorIsNobodyInTheApplication(String path) {
        Http administrator = stranger();
        logIn(administrator, ServerProcess.ADMINISTRATOR, samverk.adminPassword());
        assertThat(administrator.get("/adminCenter/").status).isEqualTo(200);

        Http inTheApplication = Http.stranger(samverk);
        inTheApplication.cookies.putAll(administrator.cookies);
        assertThat(inTheApplication.cookies).containsKey(TOKEN);

        assertThat(inTheApplication.get(path).location()).startsWith("/logga-in?till=");
    }

    @Test
    void withItsCookieAnEmployeeIsStillTheEmployee() {
        Http administrator = stranger();
        logIn(administrator, ServerProcess.ADMINISTRATOR, samverk.adminPassword());
        Http both = Http.stranger(samverk);
        both.cookies.putAll(visitors.as(Visitors.ERIK).cookies);
        both.cookies.put(TOKEN, administrator.cookies.get(TOKEN));

        assertThat(both.get("/byra/kunder").status).isEqualTo(200);
        assertThat(both.get("/byra/underhall/logg").status).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/logga-in", "/byra/start", "/jakarta.faces.resource/samverk.js.xhtml"})
    void nothingOfTheApplicationIsAtTheAdministratorsPort(String path) {
        assertThat(stranger().get(path).status).isEqualTo(404);
    }

    @Test
    void aRequestThatNamesAnotherHostFindsNothing() {
        Http.Answer answer = stranger().get(LOG_IN, "Host: evil.example");
        assertThat(answer.status).isEqualTo(404);
    }

    @Test
    void noAnswerTellsOfTheServerOrIsGuessedAt() {
        Http.Answer answer = stranger().get(LOG_IN);
        assertThat(answer.status).isEqualTo(200);
        assertThat(answer.all("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'self'");
        assertThat(answer.headerNames()).doesNotContain("Server", "X-Powered-By", "$WSEP");
    }

    private static void assertNotOpen(Http visitor) {
        assertThat(visitor.get("/adminCenter/").location()).endsWith(LOG_IN);
        assertThat(visitor.get("/ibm/api/adminCenter/v1/toolbox").status).isEqualTo(401);
        assertThat(visitor.get("/IBMJMXConnectorREST/mbeans").status).isEqualTo(401);
        String token = visitor.cookies.get("samverk_token");
        if (token != null) {
            assertThat(visitor.get("/ibm/api/config", "Authorization: Bearer " + token).status)
                    .isEqualTo(401);
        }
    }

    private static Http stranger() {
        return Http.overTls(URI.create(samverk.adminUrl()).getPort());
    }

    private static Http.Answer logIn(Http visitor, String name, String password) {
        visitor.get(LOG_IN);
        Map<String, String> form = new HashMap<>();
        form.put("j_username", name);
        form.put("j_password", password);
        form.put("X-CSRF-Token", visitor.cookies.get("csrfToken"));
        return visitor.post("/adminCenter/j_security_check", form);
    }
}
