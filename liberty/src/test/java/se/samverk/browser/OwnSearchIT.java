package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.testing.Numbers;

/** The search over everything in the client portal, and on the pages of both portals. */
class OwnSearchIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private static final String HITS = "/mina/traffar";

    private final Visitors visitors = new Visitors(samverk);
    private final People people = new People(samverk);
    private final Mails mails = new Mails(samverk);

    private String hits(String email, String words) {
        Http.Answer answer = visitors.as(email).get(HITS + "?q=" + words.replace(" ", "+"));
        assertThat(answer.status).isEqualTo(200);
        return answer.body.replaceAll("(?s).*<main", "<main").replaceAll("(?s)</main>.*", "");
    }

    private void searchByKey(Page page, String words) {
        page.keyboard().press("/");
        assertThat(page.getByRole(AriaRole.SEARCHBOX).first()).isFocused();
        page.keyboard().type(words);
        page.keyboard().press("Enter");
    }

    @ParameterizedTest
    @CsvSource({
        "bokf, Bokföring – Lind Redovisning AB, /mina/samarbete/",
        "lind standard, Bokföring – Lind Redovisning AB, /mina/samarbete/",
        "väntar, Fakturering – Lind Redovisning AB, /mina/samarbete/",
        "bokf, Bokföring, /mina/tjanster",
        "lön, Lön, /kom-igang/payroll",
        "stämma bank, Stämma av banken, /mina/plan?version=",
        "kontoret mars, Anteckning, /mina/plan?version=",
        "norrsken, Norrsken Café AB, /mina/foretag",
        "559056-7896, Norrsken Café AB, /mina/foretag",
        "lind, Lind Redovisning AB, /mina/foretag",
        "leo, Leo Norr, /mina/anvandare/",
        "leo@norr, Leo Norr, /mina/anvandare/",
        "profil, Din profil, /mina/profil",
        "byt lösen, Din profil, /mina/profil",
        "logg, Logg, /mina/logg",
        "vad är, Vad är ett samarbete?, /hjalp#CLIENT_WHAT",
        "kollegan, Hur ger jag en kollega tillgång?, /hjalp#CLIENT_USERS",
    })
    void eachKindIsFoundAndLeadsToItsPage(String words, String name, String href) {
        assertThat(hits(Visitors.EVA, words))
                .containsPattern("<a href=\"\\Q" + href + "\\E[0-9a-f-]*\">\\Q" + name + "\\E</a>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"granit", "solrosen", "syd", "erik åberg", "maria", "1001", "&", "%"})
    @DisplayName("§5: nothing is found of another company, and nothing that is the bureau's own")
    void nothingOfOthers(String words) {
        assertThat(hits(Visitors.EVA, words.replace("%", "%25").replace("&", "%26")))
                .contains("Inga träffar")
                .doesNotContain("class=\"agenda\"");
    }

    @Test
    @DisplayName("§5: who does not see to the users finds none, nor pages that are not for it")
    void aUserFindsWhatItMaySee() {
        assertThat(hits(Visitors.LEO, "leo")).doesNotContain("class=\"agenda\"");
        assertThat(hits(Visitors.LEO, "log")).doesNotContain("/mina/logg");
        assertThat(hits(Visitors.LEO, "users")).doesNotContain("/mina/anvandare");
        assertThat(hits(Visitors.LEO, "eva")).contains("Eva Norr", "/mina/foretag");
        assertThat(hits(Visitors.LEO, "bookk")).contains("/mina/samarbete/");
    }

    @Test
    @DisplayName("On a phone the search fits beside the company's name; the key / leads to it")
    void onAPhone() {
        Page eva = people.onPhone();
        eva.navigate("/mina/tjanster");
        people.logIn(eva, Visitors.EVA, samverk.password());
        eva.waitForURL("**/mina/tjanster");
        samverk.shot(eva, "sok-kund-telefon");
        assertThat(eva.locator(".bar-company")).hasText("Norrsken Café AB");
        assertThat((Integer) eva.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .isLessThanOrEqualTo(0);

        searchByKey(eva, "kollegan");

        eva.waitForURL("**" + HITS + "?q=kollegan");
        assertThat(eva.getByRole(AriaRole.SEARCHBOX)).hasValue("kollegan");
        people.follow(eva, "Hur ger jag en kollega tillgång?");
        eva.waitForURL("**/hjalp#CLIENT_USERS");
        assertThat(eva.getByText("Kollegan får ett mejl")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/hjalp", "/kom-igang/payroll"})
    @DisplayName("The pages of both portals have the search of the portal that the reader is in")
    void onThePagesOfBothPortals(String path) {
        Page eva = people.logIn(Visitors.EVA, path);
        eva.waitForURL("**" + path);
        assertThat(eva.locator(".bar-company")).hasText("Norrsken Café AB");
        searchByKey(eva, "vår plan");
        eva.waitForURL("**" + HITS + "?q=*");
        assertThat(main(eva).getByRole(AriaRole.LINK).first()).hasText("Vår plan");

        Page anna = people.logIn(Visitors.ANNA, path);
        anna.waitForURL("**" + path);
        assertThat(anna.locator(".bar-company")).hasCount(0);
        searchByKey(anna, "norrsken");
        anna.waitForURL("**/byra/traffar?q=norrsken");
        assertThat(main(anna).getByRole(AriaRole.LINK).first()).hasText("Norrsken Café AB");
    }

    private static Locator main(Page page) {
        return page.getByRole(AriaRole.MAIN);
    }

    @Test
    void nothingAskedAndNothingFoundSayWhatToDo() {
        assertThat(hits(Visitors.EVA, "")).contains("Vad letar du efter?", "i sökfältet överst");
        assertThat(hits(Visitors.EVA, "finns-inte-alls")).contains("Inga träffar", "/hjalp");
    }

    @Test
    @DisplayName("§6: what is over is found, and a person's own number leads to the company")
    void theCompanyOfAPerson() {
        String number = Numbers.personalIdentityNumber();
        String email = "numa." + Numbers.organisationNumber() + "@ny.example";
        Http maria = visitors.as(Visitors.MARIA);
        String client = visitors.client(maria, "Numa", email, number);
        String assignment = visitors.assignment(maria, client, "Löpande");
        visitors.invitation(maria, client, assignment, "invoicing");
        Page numa = samverk.newPage();
        numa.navigate(mails.await(email, 1).link());
        numa.getByLabel("Välj ett lösenord").fill(People.PASSWORD);
        people.press(numa, "Skapa konto");
        numa.waitForURL("**/logga-in?till=*");
        people.logIn(numa, email, People.PASSWORD);
        numa.waitForURL("**/mina/samarbete/*");
        String collaboration = numa.url();
        people.press(numa, "Avböj Fakturering");
        numa.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Avböj"))
                .click();
        assertThat(numa.getByRole(AriaRole.STATUS)).containsText("Fakturering");
        List<String> addresses = new ArrayList<>();
        numa.onRequest(request -> addresses.add(request.url()));

        numa.navigate("/mina/tjanster");
        searchByKey(numa, "fakt");
        numa.waitForURL("**" + HITS + "?q=fakt");
        assertThat(main(numa).getByRole(AriaRole.LISTITEM).first()).containsText("Avböjt");
        main(numa).getByRole(AriaRole.LINK).first().click();
        assertThat(numa).hasURL(collaboration);
        // Of another company that the same bureau, or another, works for nothing is found.
        numa.navigate(HITS + "?q=norr");
        assertThat(main(numa)).containsText("Inga träffar");

        searchByKey(numa, number.substring(2));
        numa.waitForURL("**/mina/foretag");
        searchByKey(numa, Numbers.personalIdentityNumber());
        numa.waitForURL("**" + HITS);
        assertThat(numa.getByRole(AriaRole.STATUS)).containsText("Det personnumret hör inte till ert företag.");
        assertThat(addresses).isNotEmpty().noneMatch(address -> address.contains(number.substring(2, 8)));
    }

    @Test
    @DisplayName("§6: nor does a person's number stay in an address that somebody has written")
    void aNumberInTheAddress() {
        Http.Answer answer = visitors.as(Visitors.EVA).get(HITS + "?q=" + Numbers.personalIdentityNumber());

        assertThat(answer.status).isEqualTo(302);
        assertThat(answer.location()).isEqualTo(HITS);
    }

    @Test
    void whoHadToLogInInBetweenIsAskedAgain() {
        assertThat(Http.stranger(samverk)
                        .post("/mina/hitta", Map.of("q", "lind"))
                        .location())
                .startsWith("/logga-in?till=%2Fmina%2Fhitta");
        assertThat(visitors.as(Visitors.EVA).get("/mina/hitta").location()).isEqualTo(HITS);
        assertThat(visitors.as(Visitors.ANNA).get("/byra/hitta").location()).isEqualTo("/byra/traffar");
    }

    @Test
    void eachPortalHasItsOwn() {
        assertThat(visitors.as(Visitors.ERIK).get(HITS + "?q=b").status).isEqualTo(404);
        assertThat(visitors.as(Visitors.LEO).get("/byra/traffar?q=b").status).isEqualTo(404);
    }

    @Test
    @DisplayName("D6a: a visiting bureau sees the users and searches nothing else")
    void aVisitorSearchesNothing() {
        Page anna = people.logIn(Visitors.ANNA, "/byra/kunder?q=norrsken");
        people.follow(anna, "Norrsken Café AB");
        people.press(anna, "Gå till kundens användare");
        anna.waitForURL("**/mina/anvandare*");
        assertThat(anna.locator(".bar-company")).hasText("Norrsken Café AB");
        assertThat(anna.getByRole(AriaRole.SEARCHBOX)).hasCount(0);
        samverk.expectError("404");
        anna.navigate(HITS + "?q=eva");
        assertThat(anna.getByText("Eva Norr")).hasCount(0);
    }
}
