package se.samverk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every page on a desktop, light and dark, and on a phone: nothing for axe to find, nothing beyond
 * the edge of the window. Leaves a picture of each.
 */
class PagesIT {

    @RegisterExtension static final SamverkServer samverk = new SamverkServer();

    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final People people = new People(samverk);

    @Test
    void theBureauPortal() {
        visit(
                "anna@lind.example",
                "/byra/start",
                "/byra/notiser",
                "/byra/traffar?q=b",
                "/byra/traffar?q=finns-inte",
                "/byra/kunder",
                "/byra/kunder?q=finns-inte",
                "/byra/kund-ny",
                "/byra/importera",
                "/byra/samarbeten",
                "/byra/samarbete/bookkeeping",
                "/byra/inbjudningar",
                "/byra/profil",
                "/byra/medarbetare",
                "/byra/medarbetare/ny",
                person("anna@lind.example", "/byra/medarbetare", "Sara Öst"),
                "/kom-igang/payroll");
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
                "/byra/uppdrag/" + id,
                "/byra/kund-andra/" + id,
                "/byra/aktivera/" + id + "/payroll",
                agreement);
    }

    @Test
    void theMaintenancePages() {
        Page page = people.logIn("anna@lind.example", "/byra/underhall/samarbeten?kopplade=1");
        String link =
                page.locator("a", new Page.LocatorOptions().setHasText("Visa uppdrag"))
                        .last()
                        .getAttribute("href");
        page.navigate("/byra/atkomst?q=norrsken");
        people.follow(page, "Norrsken Café AB");
        String question =
                page.url().substring(samverk.baseUrl().length())
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
                "/mina/samarbeten",
                "/mina/profil",
                "/mina/logg",
                "/mina/anvandare",
                "/mina/anvandare/ny",
                "/mina/anvandare?tillbaka=%2Fmina%2Fsamarbeten",
                person("eva@norrsken.example", "/mina/anvandare", "Leo Norr"),
                page.url().substring(samverk.baseUrl().length()));
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
        lookAtAVisit(1440, ColorScheme.LIGHT);
        lookAtAVisit(390, ColorScheme.DARK);
    }

    private void lookAtAVisit(int width, ColorScheme colours) {
        Page page = samverk.newPage(width, 900, "sv-SE", colours);
        page.navigate("/byra/kunder?q=norrsken");
        people.logIn(page, "anna@lind.example", samverk.password());
        people.follow(page, "Norrsken Café AB");
        people.press(page, "Gå till kundens användare");
        page.waitForURL("**/mina/anvandare*");
        look(page, "/besok", width + "-" + colours);
        page.locator("summary.avatar").click();
        look(page, "/besok-meny", width + "-" + colours);
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
                "/finns-inte");
    }

    private void visit(String person, String... paths) {
        visit(person, 1440, ColorScheme.LIGHT, paths);
        visit(person, 1440, ColorScheme.DARK, paths);
        visit(person, 390, ColorScheme.LIGHT, paths);
    }

    private void visit(String person, int width, ColorScheme colours, String... paths) {
        Page page = samverk.newPage(width, 900, "sv-SE", colours);
        if (person != null) {
            page.navigate(paths[0]);
            people.logIn(page, person, samverk.password());
            page.waitForURL("**" + paths[0]);
        }
        for (String path : paths) {
            page.navigate(path);
            look(page, path, width + "-" + colours);
        }
    }

    private static void look(Page page, String path, String how) {
        String name = (path.substring(1) + "-" + how).toLowerCase(Locale.ROOT);
        samverk.shot(page, name.replaceAll("[^a-z0-9-]+", "_"));
        Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat((Integer) overflow)
                .as("pixels beyond the edge of %s %s", path, how)
                .isLessThanOrEqualTo(0);
        assertThat(new AxeBuilder(page).withTags(WCAG).analyze().getViolations())
                .as("axe on %s %s", path, how)
                .extracting(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                .isEmpty();
    }
}
