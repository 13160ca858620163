package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every page that there is, to be looked at in one way or another. A new page is added here. */
abstract class Pages {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    final People people = new People(samverk);

    /** Looks at the pages at these addresses, in both languages. */
    abstract void look(Page page, String... paths);

    @Test
    void theBureauPortal() {
        visit(
                "anna@lind.example",
                "/byra/start",
                "/byra/notiser",
                "/byra/traffar?q=b",
                "/byra/traffar?q=finns-inte-alls",
                "/byra/kunder",
                "/byra/kunder?q=finns-inte",
                "/byra/kunder?tjanst=bookkeeping&ansvarig=jag&uppdrag=BOOKKEEPING",
                "/byra/kunder?tjanst=bookkeeping&saknar=bookkeeping",
                "/byra/kunder?status=NONE&sortera=-registrerad",
                "/byra/kunder?status=ACTION&sortera=kundnr",
                "/byra/kund-ny",
                "/byra/importera",
                "/byra/samarbeten",
                "/byra/samarbete/bookkeeping",
                "/byra/inbjudningar",
                "/byra/exportera",
                "/byra/bjud-in-flera",
                "/byra/bjud-in-flera/payroll?q=b",
                "/byra/bjud-in-flera/payroll?q=finns-inte",
                "/byra/korningar",
                run(),
                "/byra/inbjudningar?status=REVOKED&tjanst=payroll",
                "/byra/inbjudningar?status=EXPIRED",
                "/byra/inbjudningar?status=ACCEPTED",
                "/byra/profil",
                "/byra/medarbetare",
                "/byra/medarbetare/ny",
                person("anna@lind.example", "/byra/medarbetare", "Sara Öst"),
                "/kom-igang/payroll",
                "/stilguide");
    }

    @Test
    void aClientOfTheBureau() {
        Page page = people.logIn("anna@lind.example", "/byra/kunder?q=norrsken");
        people.follow(page, "Norrsken Café AB");
        page.waitForURL("**/byra/kund/*");
        String client = page.url().substring(samverk.baseUrl().length());
        page.locator("a", new Page.LocatorOptions().setHasText("Ändra inställningar"))
                .first()
                .click();
        page.waitForURL("**/byra/avtal/*");
        String agreement = page.url().substring(samverk.baseUrl().length());
        String id = client.substring(client.lastIndexOf('/') + 1);
        visit(
                "anna@lind.example",
                client + "?flik=uppdrag",
                client + "?flik=samarbeten",
                client + "?flik=historik",
                client + "?flik=plan",
                "/byra/plan/" + id,
                "/byra/plan/" + id + "?visa=1",
                "/byra/plan-skicka/" + id,
                "/byra/uppdrag/" + id,
                "/byra/kund-andra/" + id,
                "/byra/aktivera/" + id + "/payroll",
                "/byra/aktivera/" + id + "/payroll#villkor",
                "/byra/aktivera/" + id + "/payroll#uppdrag",
                "/byra/aktivera/" + id + "/payroll#halsning",
                "/byra/samarbeten?kund=" + id,
                agreement);
    }

    @Test
    void theMaintenancePages() {
        Page page = people.logIn("anna@lind.example", "/byra/underhall/samarbeten?kopplade=1");
        String link = page.locator("a", new Page.LocatorOptions().setHasText("Visa uppdrag"))
                .last()
                .getAttribute("href");
        page.navigate("/byra/atkomst?q=norrsken");
        people.follow(page, "Norrsken Café AB");
        String question = page.url().substring(samverk.baseUrl().length())
                + "&tjanst=bookkeeping&medarbetare="
                + page.getByLabel("Medarbetare").inputValue();
        String employee = page.getByLabel("Medarbetare").inputValue();
        page.getByLabel("Medarbetare").selectOption("Erik Åberg");
        String other = page.getByLabel("Medarbetare").inputValue();
        visit(
                "anna@lind.example",
                "/byra/underhall/samarbeten",
                "/byra/underhall/samarbeten?kopplade=1",
                "/byra/underhall/koppla",
                link,
                "/byra/underhall/mejl",
                "/byra/underhall/logg",
                "/byra/underhall/logg?vem=finns-inte",
                "/byra/underhall/ersatt/" + employee,
                "/byra/underhall/ersatt/" + employee + "?ersattare=" + other,
                "/byra/atkomst",
                question,
                question.replace("bookkeeping", "expenses"));
    }

    @Test
    void theClientPortal() {
        Page page = people.logIn("eva@norrsken.example", "/mina/tjanster");
        page.locator("a", new Page.LocatorOptions().setHasText("Ändra inställningar"))
                .first()
                .click();
        page.waitForURL("**/mina/samarbete/*");
        visit(
                "eva@norrsken.example",
                "/mina/tjanster",
                "/mina/notiser",
                "/mina/traffar",
                "/mina/traffar?q=b",
                "/mina/traffar?q=finns-inte-alls",
                "/mina/samarbeten",
                "/mina/plan",
                "/mina/foretag",
                "/mina/profil",
                "/mina/logg",
                "/mina/anvandare",
                "/mina/anvandare/ny",
                "/mina/anvandare?tillbaka=%2Fmina%2Fsamarbeten",
                person("eva@norrsken.example", "/mina/anvandare", "Leo Norr"),
                page.url().substring(samverk.baseUrl().length()));
    }

    /** The page of a run that has ended. */
    private String run() {
        Page page = people.logIn("anna@lind.example", "/byra/exportera");
        people.press(page, "Gör filen");
        page.waitForURL("**/byra/korning/*");
        assertThat(page.getByRole(AriaRole.STATUS).last()).containsText("Klar");
        return page.url().substring(samverk.baseUrl().length());
    }

    /** The page on which somebody's role is changed. */
    private String person(String by, String list, String name) {
        Page page = people.logIn(by, list);
        people.follow(page, "Ändra " + name);
        page.waitForURL("**" + list + "/*");
        return page.url().substring(samverk.baseUrl().length());
    }

    @Test
    void theUsersOfAClientThatIsVisited() {
        Page page = people.logIn("anna@lind.example", "/byra/kunder?q=norrsken");
        people.follow(page, "Norrsken Café AB");
        people.press(page, "Gå till kundens användare");
        page.waitForURL("**/mina/anvandare*");
        look(page, page.url().substring(samverk.baseUrl().length()));
    }

    @Test
    void thePagesForEverybody() {
        samverk.expectError("404");
        visit(
                null,
                "/logga-in",
                "/glomt-losenord",
                "/glomt-losenord?skickad=1",
                "/nytt-losenord/x",
                "/losenord-andrat",
                "/registrera-byra",
                "/registrera-byra?skickad=1",
                "/bekrafta-byra/x",
                "/byra-registrerad",
                "/byra-registrerad?hinder=1",
                "/tillganglighet",
                "/mejl",
                "/mejl/USERS_CHANGED_BY_BUREAU",
                "/utgangen?till=%2Fbyra%2Fkunder",
                "/finns-inte");
    }

    private void visit(String personOrNull, String... paths) {
        Page page = samverk.newPage();
        if (personOrNull != null) {
            people.enter(page, personOrNull);
        }
        look(page, paths);
    }
}
