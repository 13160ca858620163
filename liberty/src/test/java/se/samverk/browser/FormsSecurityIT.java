package se.samverk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That a form changes something only when a page of this site sends it for its reader. */
class FormsSecurityIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private static final String BEFORE = "Oförändrad AB";
    private static final String AFTER = "Ändrad AB";

    private final Visitors visitors = new Visitors(samverk);
    private Http anna;
    private String path;
    private Map<String, String> form;

    @BeforeEach
    void opensAForm() {
        anna = visitors.as(Visitors.ANNA);
        path = "/byra/kund-andra/" + visitors.client(anna, BEFORE, "kim@ny.example");
        form = anna.get(path).form("form");
        form.put("form:name", AFTER);
        form.put("form:save", "");
    }

    private String name() {
        return anna.get(path).form("form").get("form:name");
    }

    @Test
    void aFormThatAPageOfThisSiteSendsIsSaved() {
        assertThat(anna.post(path, form).status).isEqualTo(302);
        assertThat(name()).isEqualTo(AFTER);
    }

    @Test
    void aFormIsSavedForABrowserThatOnlyTellsItsOrigin() {
        assertThat(anna.post(path, form, "Origin: " + samverk.baseUrl()).status).isEqualTo(302);
        assertThat(name()).isEqualTo(AFTER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
                "Sec-Fetch-Site: made-up",
                "Origin: https://evil.example",
                "Origin: null",
                "Origin: ",
                "Origin: http://localhost",
                "Referer: https://evil.example/",
                "X-Nothing: said",
            })
    void aFormThatAnotherSiteSendsIsRefused(String header) {
        assertThat(anna.post(path, form, header).status).isEqualTo(403);
        assertThat(name()).isEqualTo(BEFORE);
    }

    @Test
    void aForeignSiteIsRefusedWhateverOriginItAdds() {
        Http.Answer answer = anna.post(path, form, "Sec-Fetch-Site: cross-site", "Origin: " + samverk.baseUrl());
        assertThat(answer.status).isEqualTo(403);
        assertThat(name()).isEqualTo(BEFORE);
    }

    @Test
    void aFormWithoutItsViewStateChangesNothing() {
        form.remove("jakarta.faces.ViewState");
        anna.post(path, form);
        assertThat(name()).isEqualTo(BEFORE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "stateless", "made up", "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA=="})
    void aFormWithAMadeUpViewStateChangesNothing(String viewState) {
        form.put("jakarta.faces.ViewState", viewState);
        Http.Answer answer = anna.post(path, form);
        assertThat(answer.status).isLessThan(500);
        assertThat(name()).isEqualTo(BEFORE);
    }

    @Test
    void aFormWithoutTheNonceOfItsPageChangesNothing() {
        assertThat(form.remove("primefaces.nonce")).isNotNull();
        form.put("form:name", "");
        Http.Answer answer = anna.post(path, form);
        assertThat(answer.status).isEqualTo(400);
        assertThat(name()).isEqualTo(BEFORE);
    }

    @Test
    void aFormOfAPageThatIsGoneLeadsToAPageThatSaysSo() {
        form.put("jakarta.faces.ViewState", "made up");
        assertThat(anna.post(path, form).location()).isEqualTo("/utgangen?till=" + path.replace("/", "%2F"));
        Http.Answer ajax = anna.post(path, form, "Sec-Fetch-Site: same-origin", "Faces-Request: partial/ajax");
        assertThat(ajax.body + ajax.location()).contains("/utgangen");
        assertThat(anna.get("/utgangen").text()).contains("The page has been open too long");
    }

    @Test
    void theViewStateOfSomebodyElseChangesNothing() {
        Http erik = visitors.as(Visitors.ERIK);
        erik.get(path);
        erik.post(path, form);
        assertThat(name()).isEqualTo(BEFORE);
    }

    @Test
    void aFormInTheAddressIsRefused() {
        Http.Answer answer = anna.get(path + "?" + Http.encoded(form), "Sec-Fetch-Site: same-origin");
        assertThat(answer.status).isEqualTo(400);
        assertThat(name()).isEqualTo(BEFORE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND", "MADEUP"})
    void noOtherMethodSendsAForm(String method) {
        Http.Answer answer = anna.send(method, path, Http.encoded(form), "Sec-Fetch-Site: same-origin");
        assertThat(answer.status).isBetween(400, 499);
        assertThat(name()).isEqualTo(BEFORE);
    }

    @Test
    void noRequestIsEchoed() {
        Http.Answer answer = anna.send("TRACE", path, null, "X-Canary: kanariefågel");
        assertThat(answer.status).isBetween(400, 499);
        assertThat(answer.body).doesNotContain("kanariefågel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"_method", "X-HTTP-Method-Override"})
    void theMethodIsTheOneOfTheRequestLine(String trick) {
        form.put(trick, "POST");
        assertThat(anna.send("PUT", path, Http.encoded(form), trick + ": POST").status)
                .isEqualTo(405);
        assertThat(name()).isEqualTo(BEFORE);
    }

    @Test
    void openingALogOutAddressLogsNobodyOut() {
        anna.get("/byra/kunder?session:logOut=");
        anna.get("/logga-in?utloggad=1");
        assertThat(anna.get("/byra/kunder").status).isEqualTo(200);
    }

    @Test
    void aButtonActsOnTheRowThatWasShown() {
        String mine = visitors.client(anna, "Först AB", "forst@ny.example");
        visitors.invitation(anna, mine, visitors.assignment(anna, mine, "Ett"), "invoicing");
        Map<String, String> list = anna.get("/byra/inbjudningar").form("list");
        Http erik = visitors.as(Visitors.ERIK);
        String other = visitors.client(erik, "Sedan AB", "sedan@ny.example");
        visitors.invitation(erik, other, visitors.assignment(erik, other, "Två"), "invoicing");

        list.put("list:rows:0:revoke", "");
        Http.Answer asked = anna.post("/byra/inbjudningar", list);
        Map<String, String> revoke = asked.form("revokeForm");
        revoke.put("revokeForm:confirmRevoke", "");
        anna.post("/byra/inbjudningar", revoke);

        assertThat(anna.get("/byra/kund/" + other + "?flik=samarbeten").body).contains("list:rows:0:revoke");
        assertThat(anna.get("/byra/kund/" + mine + "?flik=samarbeten").body).doesNotContain("list:rows:0:revoke");
    }
}
