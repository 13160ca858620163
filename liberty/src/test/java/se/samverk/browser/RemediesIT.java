package se.samverk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samverk.shared.Time;
import se.samverk.testing.Numbers;

/** What a bureau is refused or lacks leads to where it is remedied, and from there back. */
class RemediesIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private final Visitors visitors = new Visitors(samverk);
    private final Http anna = visitors.as(Visitors.ANNA);

    private String client(String organisationNumber) {
        return visitors.client(anna, "Snickeri AB", "kim@snickeri.example", organisationNumber);
    }

    private static String activation(String client) {
        return "/byra/aktivera/" + client + "/payroll";
    }

    private static Http.Answer saveAssignment(Http bureau, String address) {
        Map<String, String> form = bureau.get(address).form("form");
        form.put("form:name", "Löner");
        form.put("form:save", "");
        return bureau.post(address.replaceAll("\\?.*", ""), form);
    }

    @Test
    @DisplayName("D8a: who lacks an assignment enters one and is back where it was needed")
    void anAssignmentOnTheWay() {
        String client = client(Numbers.organisationNumber());
        String href = anna.get(activation(client)).find("href=\"(/byra/uppdrag/[^\"]*tillbaka=[^\"]*)\"");

        assertThat(saveAssignment(anna, href).location()).isEqualTo(activation(client) + "#uppdrag");
        assertThat(anna.get(activation(client)).text()).contains("Löner");
    }

    @Test
    @DisplayName("The way back from an assignment leads nowhere else")
    void noForeignWayBack() {
        String client = client(Numbers.organisationNumber());

        assertThat(saveAssignment(anna, "/byra/uppdrag/" + client + "?tillbaka=//fel.example/x")
                        .location())
                .isEqualTo("/byra/kund/" + client + "?flik=uppdrag");
    }

    @Test
    @DisplayName("D3b, D8a: a refused activation leads to the collaborations, or to a new assignment")
    void aRefusedActivation() {
        String client = client(Numbers.organisationNumber());
        Map<String, String> form = anna.get(activation(client)).form("form");
        form.put("form:invite", "");
        assertThat(anna.post(activation(client), form).body)
                .contains("Samarbetet behöver ett pågående uppdrag")
                .containsPattern("</a>\\s+<a href=\"/byra/uppdrag/" + client + "\\?tillbaka=[^\"]*payroll%23uppdrag\"");

        String assignment = visitors.assignment(anna, client, "Löner");
        // Opened before somebody else was first.
        Map<String, String> again = anna.get(activation(client)).form("form");
        visitors.invitation(anna, client, assignment, "payroll");
        again.put("form:assignment", assignment);
        again.put("form:invite", "");
        String alert = anna.post(activation(client), again).body;
        assertThat(alert.substring(alert.indexOf("Kunden har redan en inbjudan")))
                .contains("<a href=\"/byra/kund/" + client + "?flik=samarbeten\">");
    }

    @Test
    @DisplayName("A client that is registered already is a link away; not that of another bureau")
    void aClientThatIsThere() {
        String number = Numbers.organisationNumber();
        String client = client(number);
        Map<String, String> form = visitors.clientForm(anna, "Igen AB", "ny@igen.example", number);
        form.put("form:number", "annat" + number.substring(0, 6));
        assertThat(anna.post("/byra/kund-ny", form).body)
                .contains("<a href=\"/byra/kund/" + client + "\">Öppna Snickeri AB</a>");
        form.put("form:number", number);
        form.put("form:organisationNumber", Numbers.organisationNumber());
        assertThat(anna.post("/byra/kund-ny", form).body)
                .contains("Numret används redan")
                .contains("<a href=\"/byra/kund/" + client + "\">Öppna Snickeri AB</a>");

        Http maria = visitors.as(Visitors.MARIA);
        String own = visitors.client(maria, "Egen AB", "kim@egen.example", number);
        Map<String, String> twice = visitors.clientForm(maria, "Igen AB", "ny@igen.example", number);
        twice.put("form:number", "annat" + number.substring(0, 6));
        assertThat(maria.post("/byra/kund-ny", twice).body)
                .contains("<a href=\"/byra/kund/" + own + "\">Öppna Egen AB</a>")
                .doesNotContain(client, "Snickeri AB");
    }

    @Test
    @DisplayName("D3b: what a client has already is shown with its status, not offered again")
    void whatIsOpenIsNotOffered() {
        String number = Numbers.organisationNumber();
        String client = client(number);
        String agreement = visitors.invitation(anna, client, visitors.assignment(anna, client, "Löner"), "payroll");

        assertThat(anna.get("/byra/samarbeten?kund=" + client).body)
                .contains("Snickeri AB", "/byra/avtal/" + agreement, "Väntar på svar")
                .contains("/byra/aktivera/" + client + "/invoicing")
                .doesNotContain(activation(client));
        assertThat(anna.get("/byra/samarbete/payroll?q=" + number).body)
                .contains("/byra/kund/" + client + "?flik=samarbeten", "Väntar på svar")
                .doesNotContain(activation(client));
        assertThat(anna.get("/byra/samarbete/invoicing?q=" + number).body)
                .contains("/byra/aktivera/" + client + "/invoicing");
        assertThat(anna.get("/byra/samarbeten?kund=nagon-annan").status).isEqualTo(404);
    }

    @Test
    @DisplayName("An invitation to an employee leads to where the client's address is changed")
    void anAddressOfTheBureau() {
        String client = visitors.client(anna, "Egen adress AB", Visitors.ERIK);
        String assignment = visitors.assignment(anna, client, "Löner");
        Map<String, String> form = anna.get(activation(client)).form("form");
        form.put("form:assignment", assignment);
        form.put("form:invite", "");

        assertThat(anna.post(activation(client), form).body)
                .contains("E-postadressen tillhör en medarbetare på byrån")
                .contains("<a href=\"/byra/kund-andra/" + client + "\">Byt kundens e-postadress</a>");
    }

    @Test
    @DisplayName("An assignment that is in use leads to the collaborations that it is linked to")
    void anAssignmentInUse() {
        String client = client(Numbers.organisationNumber());
        String assignment = visitors.assignment(anna, client, "Löner");
        visitors.invitation(anna, client, assignment, "payroll");
        String path = "/byra/uppdrag/" + client + "/" + assignment;
        Map<String, String> form = anna.get(path).form("form");
        form.put("form:endsOn", LocalDate.now(Time.ZONE).plusDays(1).toString());
        form.put("form:save", "");

        assertThat(anna.post(path, form).body)
                .contains("Uppdraget är kopplat till ett samarbete")
                .containsPattern("</a>\\s+<a href=\"/byra/kund/" + client + "\\?flik=samarbeten\">");
    }

    @Test
    @DisplayName("Who cannot be dispensed with leads to the others; who is there, to the person")
    void aPersonThatIsNeededOrThere() {
        Http eva = visitors.as(Visitors.EVA);
        String list = "/mina/anvandare";
        String page = eva.get(list).find("(?s)Eva Norr(?:(?!</tr>).)*?(" + list + "/[0-9a-f-]{36})");
        Map<String, String> role = eva.get(page).form("roleForm");
        role.put("roleForm:role", "USER");
        role.put("roleForm:saveRole", "");
        assertThat(eva.post(page, role).body)
                .contains("<a href=\"" + list + "\">Gör någon annan till administratör</a>");

        Map<String, String> added = eva.get(list + "/ny").form("form");
        added.put("form:name", "Eva en gång till");
        added.put("form:email", " Eva@Norrsken.example");
        added.put("form:add", "");
        assertThat(eva.post(list + "/ny", added).body)
                .contains("Adressen tillhör redan någon i listan")
                .containsPattern("<a href=\"" + page + "\">Öppna Eva [^<]*</a>");
    }

    @Test
    @DisplayName("Who does not know the present password any more is led to a new one")
    void aPasswordThatIsForgotten() {
        Http eva = visitors.as(Visitors.EVA);
        Map<String, String> form = eva.get("/mina/profil").form("secret");
        form.put("secret:present", "inte alls det rätta");
        form.put("secret:password", "nio gröna paraplyer");
        form.put("secret:repeated", "nio gröna paraplyer");
        form.put("secret:change", "");

        assertThat(eva.post("/mina/profil", form).body)
                .contains("<a href=\"/glomt-losenord\">Glömt ditt lösenord?</a>");
    }
}
