package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The company's own page in the client portal. */
class MyCompanyIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private static final String PATH = "/mina/foretag";

    private final Visitors visitors = new Visitors(samverk);
    private final People people = new People(samverk);

    @Test
    void anAdministratorSeesTheCompanyAndGoesOnFromThere() {
        Page eva = people.logIn(Visitors.EVA, "/mina/tjanster");
        people.follow(eva, "Företaget");
        eva.waitForURL("**" + PATH);
        Locator main = eva.getByRole(AriaRole.MAIN);
        assertThat(main).containsText("Norrsken Café AB");
        assertThat(main).containsText("eva@norrsken.example");
        assertThat(main).containsText("Ni samarbetar med Lind Redovisning AB.");
        assertThat(main.getByRole(AriaRole.LINK, named("Bokföring"))).isVisible();
        main.getByRole(AriaRole.LINK, named("Visa loggen")).click();
        eva.waitForURL("**/mina/logg");
        eva.goBack();
        main.getByRole(AriaRole.LINK, named("Hantera användare")).click();
        eva.waitForURL("**/mina/anvandare");
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    @Test
    void aUserSeesItButNotWhatOnlyAdministratorsDo() {
        Http.Answer answer = visitors.as(Visitors.LEO).get(PATH);
        assertThat(answer.status).isEqualTo(200);
        assertThat(answer.body)
                .contains("Norrsken Café AB", "eva@norrsken.example")
                .doesNotContain("/mina/anvandare", "/mina/logg");
    }

    @Test
    @DisplayName("§5: who may not change or answer is told who can")
    void whoMayNotIsToldWhoCan() {
        Page erik = people.logIn(Visitors.ERIK, "/byra/kunder?q=norrsken");
        people.follow(erik, "Norrsken Café AB");
        erik.waitForURL("**/byra/kund/*");
        erik.navigate(erik.url() + "?flik=samarbeten");
        people.follow(erik, "Visa Bokföring");
        assertThat(erik.locator("#changers")).containsText("Bara Anna Lind, som är uppdragsansvarig för");

        Page leo = people.logIn(Visitors.LEO, "/mina/samarbeten");
        people.follow(leo, "Show Bookkeeping");
        assertThat(leo.locator("#changers")).containsText("ask Eva Norr, for example");
        leo.navigate("/mina/tjanster");
        assertThat(leo.locator(".ask h2")).hasText("1 invitation waits for the answer of an administrator");
        Page eva = people.logIn(Visitors.EVA, "/mina/samarbeten");
        people.follow(eva, "Svara Fakturering");
        assertThat(eva.locator(".ask h2")).hasText("Du har 1 inbjudan att svara på");
        assertThat(eva.locator("#changers")).hasCount(0);
    }

    @Test
    void inTheBureauPortalItIsNotThere() {
        assertThat(visitors.as(Visitors.ERIK).get(PATH).status).isEqualTo(404);
    }

    @Test
    @DisplayName("D6a: a visiting bureau sees the users and nothing else")
    void aVisitorDoesNotSeeIt() {
        Page anna = people.logIn(Visitors.ANNA, "/byra/kunder?q=norrsken");
        people.follow(anna, "Norrsken Café AB");
        people.press(anna, "Gå till kundens användare");
        anna.waitForURL("**/mina/anvandare*");
        assertThat(anna.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Företaget")))
                .hasCount(0);
        samverk.expectError("404");
        anna.navigate(PATH);
        assertThat(anna.getByRole(AriaRole.MAIN)).not().containsText("eva@norrsken.example");
    }
}
