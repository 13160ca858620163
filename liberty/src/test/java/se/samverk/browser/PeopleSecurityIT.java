package se.samverk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** That users, companies and visits are open to nobody but those they are meant for (D6a, D11). */
class PeopleSecurityIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private static final String EMPLOYEES = "/byra/medarbetare";
    private static final String USERS = "/mina/anvandare";
    private static final String SWITCH = "/byt-foretag";
    private static final String NOBODY = "00000000-0000-7000-8000-000000000000";

    private final Visitors visitors = new Visitors(samverk);

    private static String person(Http visitor, String list, String name) {
        return visitor.get(list).find("(?s)" + name + "(?:(?!</tr>).)*?" + list + "/([0-9a-f-]{36})\"");
    }

    private String norrsken() {
        return visitors.as(Visitors.ANNA).get("/byra/kunder?q=Norrsken").find("/byra/kund/([0-9a-f-]{36})");
    }

    private static int status(Http visitor, String path) {
        return visitor.get(path).status;
    }

    @Test
    @DisplayName("§5: employees are for full permission, users for administrators")
    void whoManagesNobodySeesNobody() {
        String leo = person(visitors.as(Visitors.EVA), USERS, "Leo Norr");
        String erik = person(visitors.as(Visitors.ANNA), EMPLOYEES, "Erik Åberg");
        Http standard = visitors.as(Visitors.ERIK);
        Http user = visitors.as(Visitors.LEO);

        for (String below : List.of("", "/ny", "/" + erik, "/" + erik + "/ersatt")) {
            assertThat(status(standard, EMPLOYEES + below)).isEqualTo(403);
            assertThat(status(user, EMPLOYEES + below)).isEqualTo(404);
            assertThat(status(visitors.as(Visitors.EVA), EMPLOYEES + below)).isEqualTo(404);
        }
        for (String below : List.of("", "/ny", "/" + leo)) {
            assertThat(status(user, USERS + below)).isEqualTo(403);
            assertThat(status(standard, USERS + below)).isEqualTo(404);
        }
        assertThat(standard.get("/byra/kunder").body).doesNotContain(EMPLOYEES);
        assertThat(user.get("/mina/tjanster").body).doesNotContain(USERS);
    }

    @Test
    @DisplayName("§5: people of other companies are not there, by address and by form")
    void peopleOfOthersAreNotThere() {
        String leo = person(visitors.as(Visitors.EVA), USERS, "Leo Norr");
        String erik = person(visitors.as(Visitors.ANNA), EMPLOYEES, "Erik Åberg");
        assertThat(status(visitors.as(Visitors.MARIA), EMPLOYEES + "/" + erik)).isEqualTo(404);
        assertThat(status(visitors.as(Visitors.ANNA), EMPLOYEES + "/" + leo)).isEqualTo(404);
        assertThat(status(visitors.as(Visitors.EVA), USERS + "/" + erik)).isEqualTo(404);

        Http maria = visitors.as(Visitors.MARIA);
        String own = person(maria, EMPLOYEES, "Maria Sund");
        Map<String, String> form = maria.get(EMPLOYEES + "/" + own).form("deactivateForm");
        form.put("deactivateForm:confirmDeactivate", "");
        maria.post(EMPLOYEES + "/" + erik, form);
        assertThat(visitors.as(Visitors.ANNA).get(EMPLOYEES + "/" + erik).text())
                .contains("Inloggning Aktiv");
    }

    @Test
    @DisplayName("§4: nobody switches to a company of others, nor from another site")
    void aForgedSwitchLeadsNowhere() {
        Http eva = visitors.as(Visitors.EVA);
        for (Map<String, String> forged : List.of(
                Map.of("foretag", NOBODY),
                Map.of("foretag", norrsken()),
                Map.of("kund", norrsken()),
                Map.of("lamna", "1"),
                Map.<String, String>of())) {
            assertThat(eva.post(SWITCH, forged).status).as(forged.toString()).isEqualTo(404);
        }
        assertThat(eva.post(SWITCH, Map.of("lamna", "1"), "Sec-Fetch-Site: cross-site").status)
                .isEqualTo(403);
        assertThat(Http.stranger(samverk)
                        .post(SWITCH, Map.of("foretag", NOBODY))
                        .location())
                .startsWith("/logga-in");
        assertThat(status(eva, "/mina/tjanster")).isEqualTo(200);
    }

    @Test
    @DisplayName("D6a: only full permission of the client's own bureau visits it")
    void aVisitIsForTheClientsBureau() {
        Map<String, String> visit = Map.of("kund", norrsken());
        assertThat(visitors.as(Visitors.ERIK).post(SWITCH, visit).status).isEqualTo(403);
        assertThat(visitors.as(Visitors.MARIA).post(SWITCH, visit).status).isEqualTo(404);
        assertThat(visitors.as(Visitors.LEO).post(SWITCH, visit).status).isEqualTo(404);
    }

    @Test
    @DisplayName("D6a: a visitor reaches the client's users, nothing else, and comes back")
    void aVisitorReachesUsersOnly() {
        String client = norrsken();
        Http anna = Http.loggedIn(samverk, Visitors.ANNA);
        String before = anna.cookies.get("samverk_token");
        Http.Answer answer = anna.post(SWITCH, Map.of("kund", client, "till", "//evil.example/x"));
        assertThat(answer.location()).endsWith(USERS);

        assertThat(anna.get(USERS).text())
                .contains("Du hanterar användare hos Norrsken Café AB, för Lind Redovisning AB");
        for (String path : List.of("/mina/tjanster", "/mina/samarbeten", "/mina/foretag", "/kom-igang/payroll")) {
            assertThat(status(anna, path)).as(path).isEqualTo(404);
        }
        for (String path : List.of("/byra/kunder", EMPLOYEES, "/byra/kund/" + client)) {
            assertThat(status(anna, path)).as(path).isEqualTo(404);
        }
        assertThat(status(anna, "/fortsatt")).isEqualTo(204);
        Map<String, String> form = anna.get(USERS + "/ny").form("form");
        form.put("form:name", "Erik");
        form.put("form:email", Visitors.ERIK);
        form.put("form:role", "ADMINISTRATOR");
        form.put("form:add", "");
        assertThat(anna.post(USERS + "/ny", form).text()).contains("Adressen tillhör någon på byrån");

        anna.post(SWITCH, Map.of("lamna", "1"));
        assertThat(status(anna, "/byra/kunder")).isEqualTo(200);
        assertThat(status(anna, USERS)).isEqualTo(404);
        anna.cookies.put("samverk_token", before);
        assertThat(anna.get("/byra/kunder").location()).startsWith("/logga-in");
    }

    @Test
    @DisplayName("§4: a form from before the switch does nothing in the new company")
    void aFormOfTheEarlierCompanyDoesNothing() {
        Http eva = Http.loggedIn(samverk, Visitors.EVA);
        String leo = person(eva, USERS, "Leo Norr");
        Map<String, String> form = eva.get(USERS + "/" + leo).form("deactivateForm");
        form.put("deactivateForm:confirmDeactivate", "");
        Map<String, String> adding = new HashMap<>(eva.get(USERS + "/ny").form("form"));
        adding.put("form:name", "Fel Företag");
        adding.put("form:email", "fel@norrsken.example");
        adding.put("form:add", "");
        String granit = eva.get(USERS).find("name=\"foretag\" value=\"([0-9a-f-]{36})\"");

        assertThat(eva.post(SWITCH, Map.of("foretag", granit)).status).isEqualTo(302);
        assertThat(eva.get("/mina/tjanster").text()).contains("Granit Redskap HB");
        assertThat(eva.post(USERS + "/" + leo, form).location()).contains("/utgangen?till=");
        assertThat(eva.post(USERS + "/ny", adding).location()).contains("/utgangen?till=");

        String norrsken = eva.get("/mina/tjanster").find("name=\"foretag\" value=\"([0-9a-f-]{36})");
        eva.post(SWITCH, Map.of("foretag", norrsken));
        assertThat(eva.get(USERS).text()).doesNotContain("Fel Företag", "Inaktiverad");
    }

    @Test
    @DisplayName("D11: permission and membership count at the next request, gained and lost")
    void aChangeCountsAtTheNextRequest() {
        Http anna = Http.loggedIn(samverk, Visitors.ANNA);
        Http sara = Http.loggedIn(samverk, "sara@lind.example");
        String path = EMPLOYEES + "/" + person(anna, EMPLOYEES, "Sara Öst");
        assertThat(status(sara, EMPLOYEES)).isEqualTo(403);

        saveRole(anna, path, "ADMINISTRATOR");
        assertThat(sara.get(EMPLOYEES).location()).endsWith(EMPLOYEES);
        assertThat(status(sara, EMPLOYEES)).isEqualTo(200);

        Map<String, String> open = sara.get(EMPLOYEES + "/ny").form("form");
        saveRole(anna, path, "USER");
        open.put("form:name", "Ny Person");
        open.put("form:email", "ny.person@lind.example");
        open.put("form:add", "");
        assertThat(sara.post(EMPLOYEES + "/ny", open).location()).isNull();
        assertThat(anna.get(EMPLOYEES).text()).doesNotContain("Ny Person");
        assertThat(status(sara, EMPLOYEES)).isEqualTo(403);
        assertThat(status(sara, "/byra/kunder")).isEqualTo(200);

        press(anna, path, "deactivateForm", "confirmDeactivate");
        assertThat(sara.get("/byra/kunder").location()).startsWith("/logga-in");
        press(anna, path, "reactivateForm", "reactivate");
    }

    private static void saveRole(Http anna, String path, String role) {
        Map<String, String> form = anna.get(path).form("roleForm");
        form.put("roleForm:role", role);
        form.put("roleForm:saveRole", "");
        assertThat(anna.post(path, form).status).isEqualTo(302);
    }

    private static void press(Http anna, String path, String form, String button) {
        Map<String, String> fields = anna.get(path).form(form);
        fields.put(form + ":" + button, "");
        assertThat(anna.post(path, fields).status).isEqualTo(302);
    }
}
