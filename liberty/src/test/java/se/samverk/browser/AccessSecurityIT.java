package se.samverk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.demonstration.DemonstrationPage;
import se.samverk.web.page.AllPages;
import se.samverk.web.page.RegisteredPage;

/**
 * That everybody sees and changes only what is theirs (domain rules §5), by address and by form.
 */
class AccessSecurityIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private static final String SECRET = "Hemliga Kunden AB";

    private final Visitors visitors = new Visitors(samverk);
    private final Http anna = visitors.as(Visitors.ANNA);
    private final Http maria = visitors.as(Visitors.MARIA);
    private final Http eva = visitors.as(Visitors.EVA);
    private final Http leo = visitors.as(Visitors.LEO);

    private String norrsken() {
        return anna.get("/byra/kunder?q=Norrsken").find("/byra/kund/([0-9a-f-]{36})");
    }

    private static void assertHidden(Http visitor, String path, int status, String... secrets) {
        Http.Answer answer = visitor.get(path);
        assertThat(answer.status).as(path).isEqualTo(status);
        assertThat(answer.body).as(path).doesNotContain(secrets);
    }

    @Test
    void whatBelongsToAnotherBureauIsNotThere() {
        String client = visitors.client(anna, SECRET, "hemlig@ny.example");
        String assignment = visitors.assignment(anna, client, "Hemligt uppdrag");
        String collaboration = visitors.invitation(anna, client, assignment, "invoicing");
        String own = visitors.client(maria, "Egen AB", "egen@ny.example");
        List<String> paths = List.of(
                "/byra/kund/" + client,
                "/byra/kund/" + client + "?flik=uppdrag",
                "/byra/kund/" + client + "?flik=samarbeten",
                "/byra/kund/" + client + "?flik=historik",
                "/byra/kund-andra/" + client,
                "/byra/uppdrag/" + client,
                "/byra/uppdrag/" + client + "/" + assignment,
                "/byra/aktivera/" + client + "/invoicing",
                "/byra/avtal/" + collaboration);
        for (String path : paths) {
            assertThat(anna.get(path).status).as(path).isEqualTo(200);
            assertThat(visitors.as(Visitors.ERIK).get(path).status).as(path).isEqualTo(200);
            assertHidden(maria, path, 404, SECRET, "hemlig@ny.example", "Hemligt uppdrag");
            assertHidden(eva, path, 404, SECRET, "hemlig@ny.example", "Hemligt uppdrag");
            assertHidden(leo, path, 404, SECRET, "hemlig@ny.example", "Hemligt uppdrag");
        }
        assertHidden(maria, "/byra/uppdrag/" + own + "/" + assignment, 404, "Hemligt uppdrag");
        assertHidden(maria, "/byra/samarbeten?kund=" + client, 404, SECRET);
        for (String path : List.of(
                "/byra/kunder",
                "/byra/kunder?q=Hemliga",
                "/byra/inbjudningar",
                "/byra/samarbete/invoicing?kund=" + client,
                "/byra/samarbete/invoicing?q=Hemliga",
                "/byra/kunder?efter=" + client)) {
            Http.Answer answer = maria.get(path);
            assertThat(answer.status).as(path).isEqualTo(200);
            assertThat(answer.text()).as(path).doesNotContain(SECRET, "hemlig@ny.example");
        }
        for (Http visitor : List.of(eva, leo)) {
            assertHidden(visitor, "/mina/samarbete/" + collaboration, 404, SECRET);
        }
    }

    @Test
    void whatIsForeignAndWhatIsNotThereAreToldApartByNobody() {
        String client = visitors.client(anna, SECRET, "hemlig@ny.example");
        for (String path : List.of("/byra/kund/", "/byra/kund-andra/", "/byra/uppdrag/")) {
            String foreign = maria.get(path + client).text();
            String nothing =
                    maria.get(path + "00000000-0000-7000-8000-000000000000").text();
            assertThat(foreign).isEqualTo(nothing);
        }
    }

    /** Without the mailbox, which is not there where mails are sent. */
    static Stream<RegisteredPage> pages() {
        return AllPages.list().stream().filter(page -> page != DemonstrationPage.MAILBOX);
    }

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName("§5: each page is open to whom it is for, and to nobody else")
    void aPageIsOpenToWhomItIsFor(RegisteredPage page) {
        String path = page.names().isEmpty() ? page.address() : page.of("x");
        for (Visitors.Member member : Visitors.Member.values()) {
            Http.Answer answer = visitors.as(member.email).get(path);
            if (!page.isForEverybody() && !page.isGrantedTo(member.caller)) {
                assertThat(answer.status)
                        .as("%s for %s", path, member)
                        .isEqualTo(page.isKnownTo(member.caller) ? 403 : 404);
            } else if (page.names().isEmpty()) {
                assertThat(answer.status).as("%s for %s", path, member).isIn(200, 204, 302);
            } else {
                assertThat(answer.status).as("%s for %s", path, member).isNotEqualTo(403);
            }
        }
        if (!page.isForEverybody()) {
            assertThat(Http.stranger(samverk).get(path).location()).startsWith("/logga-in?till=");
        }
    }

    @Test
    void nobodyEntersTheOtherPortal() {
        for (RegisteredPage page : AllPages.list()) {
            switch (page.portal()) {
                case BUREAU ->
                    List.of(eva, leo).forEach(one -> assertHidden(one, page.address(), 404, "Lind Redovisning"));
                case CLIENT -> List.of(anna, maria).forEach(one -> assertHidden(one, page.address(), 404, "Norrsken"));
                case NEITHER ->
                    assertThat(page.address()).doesNotStartWith("/byra/").doesNotStartWith("/mina/");
            }
        }
        String collaboration = eva.get("/mina/samarbeten").find("/mina/samarbete/([0-9a-f-]{36})");
        for (String path : List.of("/mina/tjanster", "/mina/samarbeten", "/mina/samarbete/" + collaboration)) {
            assertThat(eva.get(path).status).as(path).isEqualTo(200);
            assertHidden(anna, path, 404, "Norrsken");
            assertHidden(maria, path, 404, "Norrsken");
        }
        assertHidden(eva, "/byra/samarbete/bookkeeping", 404, "Lind Redovisning");
    }

    @Test
    void aPageOfTheOtherPortalIsToldApartFromNothingByNobody() {
        Http eva = inSwedish(Visitors.EVA);
        Http anna = inSwedish(Visitors.ANNA);
        assertThat(eva.get("/byra/kunder").text())
                .isEqualTo(eva.get("/mina/nothing").text());
        assertThat(eva.get("/byra/kunder").text())
                .isEqualTo(eva.get("/byra/nothing").text());
        assertThat(anna.get("/mina/tjanster").text())
                .isEqualTo(anna.get("/byra/nothing").text());
        assertThat(eva.get("/byra/kunder").text())
                .isNotEqualTo(eva.get("/mina/tjanster").text());
        assertThat(eva.post("/byra/kunder", Map.of()).status).isEqualTo(404);
        assertThat(anna.post("/mina/tjanster", Map.of()).status).isEqualTo(404);
    }

    private static Http inSwedish(String email) {
        Http visitor = Http.loggedIn(samverk, email);
        visitor.cookies.put("samverk_lang", "sv");
        return visitor;
    }

    @Test
    void aFormOfAnotherSiteIsForbiddenInOnesOwnPortal() {
        Http.Answer answer = anna.post("/byra/kund-ny", Map.of(), "Sec-Fetch-Site: cross-site");
        assertThat(answer.status).isEqualTo(403);
        assertThat(answer.text()).isNotEqualTo(anna.get("/byra/nothing").text());
    }

    @Test
    void aFormThatWasOpenedForAnOwnClientDoesNotChangeAForeignOne() {
        String foreign = visitors.client(anna, SECRET, "hemlig@ny.example");
        String own = visitors.client(maria, "Egen AB", "egen@ny.example");
        Map<String, String> form = maria.get("/byra/kund-andra/" + own).form("form");
        form.put("form:name", "Kapad AB");
        form.put("form:save", "");
        maria.post("/byra/kund-andra/" + foreign, form);
        form = maria.get("/byra/kund-andra/" + own).form("form");
        form.put("form:name", "Kapad AB");
        form.put("form:save", "");
        form.put("id", foreign);
        maria.post("/byra/kund-andra/" + own + "?id=" + foreign, form);
        assertThat(anna.get("/byra/kund-andra/" + foreign).form("form").get("form:name"))
                .isEqualTo(SECRET);
    }

    @Test
    void aFormThatWasOpenedForAnOwnAssignmentDoesNotChangeAForeignOne() {
        String foreign = visitors.client(anna, SECRET, "hemlig@ny.example");
        String foreignWork = visitors.assignment(anna, foreign, "Hemligt uppdrag");
        String own = visitors.client(maria, "Egen AB", "egen@ny.example");
        String ownWork = visitors.assignment(maria, own, "Eget uppdrag");
        String ownPath = "/byra/uppdrag/" + own + "/" + ownWork;
        String foreignPath = "/byra/uppdrag/" + foreign + "/" + foreignWork;
        for (String path :
                List.of(foreignPath, "/byra/uppdrag/" + foreign, "/byra/uppdrag/" + own + "/" + foreignWork)) {
            Map<String, String> form = maria.get(ownPath).form("form");
            form.put("form:name", "Kapat uppdrag");
            form.put("form:save", "");
            maria.post(path, form);
        }
        assertThat(anna.get(foreignPath).form("form").get("form:name")).isEqualTo("Hemligt uppdrag");
        assertThat(anna.get("/byra/kund/" + foreign + "?flik=uppdrag").text()).doesNotContain("Kapat");
    }

    @Test
    void anAssignmentTakesNoEmployeeOfAnotherBureau() {
        String own = visitors.client(maria, "Egen AB", "egen@ny.example");
        String client = visitors.client(anna, SECRET, "hemlig@ny.example");
        String stranger = anna.get("/byra/uppdrag/" + client).form("form").get("form:responsible");
        Map<String, String> form = maria.get("/byra/uppdrag/" + own).form("form");
        form.put("form:name", "Med främling");
        form.put("form:responsible", stranger);
        form.put("form:save", "");
        assertThat(maria.post("/byra/uppdrag/" + own, form).status).isEqualTo(200);
        assertThat(maria.get("/byra/kund/" + own + "?flik=uppdrag").text()).doesNotContain("Med främling");
    }

    @Test
    void anInvitationTakesNoForeignClientAndNoForeignAssignment() {
        String foreign = visitors.client(anna, SECRET, "hemlig@ny.example");
        String foreignWork = visitors.assignment(anna, foreign, "Hemligt uppdrag");
        String own = visitors.client(maria, "Egen AB", "egen@ny.example");
        String ownWork = visitors.assignment(maria, own, "Eget uppdrag");
        String ownPath = "/byra/aktivera/" + own + "/invoicing";
        Map<String, String> form = maria.get(ownPath).form("form");
        form.put("form:assignment", foreignWork);
        form.put("form:invite", "");
        assertThat(maria.post(ownPath, form).status).isEqualTo(200);
        form = maria.get(ownPath).form("form");
        form.put("form:assignment", ownWork);
        form.put("form:invite", "");
        maria.post("/byra/aktivera/" + foreign + "/invoicing", form);
        assertThat(anna.get("/byra/kund/" + foreign + "?flik=samarbeten").body).doesNotContain("/byra/avtal/");
    }

    @Test
    void anotherBureauEndsNothing() {
        String own = visitors.client(maria, "Egen AB", "egen@ny.example");
        String work = visitors.assignment(maria, own, "Eget uppdrag");
        String ownOne = visitors.invitation(maria, own, work, "invoicing");
        String foreign =
                anna.get("/byra/kund/" + norrsken() + "?flik=samarbeten").find("/byra/avtal/([0-9a-f-]{36})");
        String before = anna.get("/byra/avtal/" + foreign).text();
        Map<String, String> form = maria.get("/byra/avtal/" + ownOne).form("session");
        form.put("endForm_SUBMIT", "1");
        form.put("endForm:when", "TODAY");
        form.put("endForm:aftermath", "CLOSED");
        form.put("endForm:confirmEnd", "");
        maria.post("/byra/avtal/" + foreign, form);
        assertThat(anna.get("/byra/avtal/" + foreign).text()).isEqualTo(before);
    }

    @Test
    void anOrdinaryUserOfTheClientAnswersAndEndsNothing() {
        Http.Answer page = leo.get("/mina/tjanster");
        assertThat(page.body).doesNotContain("ask:rows:0:accept");
        assertThat(eva.get("/mina/tjanster").body).contains("ask:rows:0:accept");
        for (String answer : List.of("accept", "decline")) {
            Map<String, String> choose = leo.get("/mina/tjanster").form("ask");
            choose.put("ask:rows:0:" + answer, "");
            leo.post("/mina/tjanster", choose);
            String confirm = answer + "Form";
            Map<String, String> form = leo.get("/mina/tjanster").form(confirm);
            form.put(confirm + ":confirm" + (answer.equals("accept") ? "Accept" : "Decline"), "");
            assertThat(leo.post("/mina/tjanster", form).status).isLessThan(500);
        }
        assertThat(eva.get("/mina/tjanster").body).contains("ask:rows:0:accept");

        String active = eva.get("/mina/tjanster").find("/mina/samarbete/([0-9a-f-]{36})");
        String path = "/mina/samarbete/" + active;
        assertThat(eva.get(path).body).contains("confirmEnd");
        Http.Answer shown = leo.get(path);
        assertThat(shown.body).doesNotContain("confirmEnd");
        Map<String, String> form = shown.form("session");
        form.put("endForm_SUBMIT", "1");
        form.put("endForm:when", "TODAY");
        form.put("endForm:aftermath", "CLOSED");
        form.put("endForm:confirmEnd", "");
        leo.post(path, form);
        assertThat(eva.get(path).body).contains("confirmEnd");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/byra/../byra/kunder",
                "/byra/%2e/kunder",
                "/byra/%2e%2e/byra/kunder",
                "/logga-in/../byra/kunder",
                "/logga-in/..;/byra/kunder",
                "/logga-in/..%2fbyra/kunder",
                "//byra/kunder",
                "//byra/kunder.xhtml",
                "//byra/kund-ny.xhtml",
                "/byra//kunder",
                "/./byra/kunder",
                "/byra/kunder;x=1",
                "/byra;x=1/kunder",
                "/;x=1/byra/kunder",
                "/%62yra/kunder",
                "/byra/kunder/",
                "/byra/kunder.xhtml",
                "/BYRA/kunder",
                "/byra/kunder%00",
                "/byra/kunder%20",
                "/byra\\kunder",
                "/mina/../byra/kunder",
                "/kom-igang/../byra/kunder",
                "/jakarta.faces.resource/../byra/kunder.xhtml",
                "/fel/401/../../byra/kunder",
            })
    void noWayOfWritingAnAddressLetsAnybodyIn(String path) {
        Http stranger = Http.stranger(samverk);
        for (Http visitor : List.of(stranger, eva)) {
            Http.Answer answer = visitor.get(path);
            assertThat(answer.status).isIn(302, 400, 403, 404);
            assertThat(answer.body).doesNotContain("Norrsken Caf", "/byra/kund/");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/WEB-INF/web.xml",
                "/WEB-INF/errors/500.xhtml",
                "//WEB-INF/errors/500.xhtml",
                "//WEB-INF/templates/portal.xhtml",
                "/WEB-INF/templates/portal",
                "/WEB-INF/templates/portal.xhtml",
                "/WEB-INF/classes/se/samverk/web/messages.properties",
                "/web-inf/web.xml",
                "/%57EB-INF/web.xml",
                "//WEB-INF/web.xml",
                "/./WEB-INF/web.xml",
                "/WEB-INF;/web.xml",
                "/byra/../WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/jakarta.faces.resource/../WEB-INF/web.xml.xhtml",
                "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF",
                "/jakarta.faces.resource/%2e%2e/WEB-INF/web.xml.xhtml",
                "/jakarta.faces.resource/messages.properties.xhtml?loc=../WEB-INF/classes",
                "/logga-in.xhtml",
                "/kunder.xhtml",
                "/brevlada",
                "/brevlada.xhtml",
                "/adminCenter",
                "/ibm/api",
                "/IBMJMXConnectorREST",
                "/openapi",
                "/openapi/ui",
                "/metrics",
                "/server-status",
                "/.git/config",
                "/dump",
            })
    void whatIsNotForVisitorsIsNotThere(String path) {
        for (Http visitor : List.of(Http.stranger(samverk), anna)) {
            Http.Answer answer = visitor.get(path);
            assertThat(answer.status).isEqualTo(404);
            assertThat(answer.body).doesNotContain("<web-app", "ui:composition", "shell.name", "Manifest-Version");
        }
    }

    @Test
    void theStateOfTheServerIsToldWithoutDetails() {
        assertThat(Http.stranger(samverk).get("/health").body)
                .matches("\\{\"status\":\"UP\",\"checks\":\\[[^\\]]*\\]\\}")
                .doesNotContainIgnoringCase("derby");
    }
}
