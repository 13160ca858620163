package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samverk.testing.Numbers;

/** Why somebody does not get into a client's service, and how it is remedied from there. */
class AccessIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private final People people = new People(samverk);

    private static Locator unmet(Page page) {
        return page.locator(".chain-unmet");
    }

    private void ask(Page page, String employee, String service) {
        people.follow(page, "Varför kommer någon inte åt?");
        page.getByLabel("Medarbetare").selectOption(employee);
        page.getByLabel("Tjänst").selectOption(service);
        people.press(page, "Visa vad som krävs");
        page.waitForURL("**/byra/atkomst?kund=*medarbetare=*tjanst=*");
    }

    @Test
    @DisplayName("S7, D7c: the page says why Sara cannot get in; remedied through its link, she can")
    void isRemediedThroughTheLink() {
        Page page = people.logIn("anna@lind.example", "/byra/kunder?q=norrsken");
        people.follow(page, "Norrsken Café AB");
        page.waitForURL("**/byra/kund/*");
        ask(page, "Sara Öst", "Bokföring");
        String question = page.url();

        assertThat(page.locator("#answer")).hasText("Sara Öst kommer inte åt Bokföring hos Norrsken Café AB");
        assertThat(page.locator(".chain li")).hasCount(6);
        assertThat(unmet(page)).hasCount(1);
        assertThat(unmet(page)).containsText("Sara Öst är varken uppdragsansvarig eller medarbetare i uppdraget.");
        samverk.shot(page, "atkomst");

        people.follow(page, "Ändra uppdragets medarbetare");
        page.waitForURL("**/byra/uppdrag/*/*");
        page.getByLabel("Sara Öst").check();
        people.press(page, "Spara");
        page.waitForURL("**/byra/kund/*?flik=uppdrag");

        page.navigate(question);
        assertThat(page.locator("#answer")).hasText("Sara Öst kommer åt Bokföring hos Norrsken Café AB");
        assertThat(unmet(page)).hasCount(0);
    }

    @Test
    @DisplayName("D7a: full permission opens nothing by itself, but lets one add oneself, on record")
    void fullPermissionAddsItself() {
        String number = Numbers.organisationNumber();
        Page page = people.logIn("anna@lind.example", "/byra/kund-ny");
        people.registerClient(page, "Eriks Kund AB", number, "erik." + number + "@ny.example");
        people.follow(page, "Nytt uppdrag");
        page.getByLabel("Uppdrag", new Page.GetByLabelOptions().setExact(false))
                .first()
                .fill("Eriks uppdrag");
        page.getByLabel("Uppdragsansvarig").selectOption("Erik Åberg");
        people.press(page, "Spara");
        page.waitForURL("**/byra/kund/*?flik=uppdrag");
        String client = page.url().replaceFirst("\\?.*", "");
        people.chooseService(page, "Bokföring");
        people.sendInvitation(page);

        ask(page, "Anna Lind", "Bokföring");
        assertThat(unmet(page)).hasCount(2);
        people.press(page, "Lägg till mig i uppdraget");

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Du är tillagd i uppdraget.");
        assertThat(unmet(page)).hasCount(1);
        assertThat(unmet(page)).containsText("Inget samarbete pågår i tjänsten.");
        page.navigate(client + "?flik=historik");
        assertThat(page.locator(".timeline")).containsText("Någon lade till sig själv i ett uppdrag: Eriks uppdrag");
    }

    @Test
    @DisplayName("D7c: without a link to an assignment one is told to link it first")
    void tellsWhatComesFirst() {
        Page page = people.logIn("anna@lind.example", "/byra/atkomst");
        people.follow(page, "Norrsken Café AB");
        page.getByLabel("Tjänst").selectOption("Utlägg");
        people.press(page, "Visa vad som krävs");

        assertThat(unmet(page)).hasCount(5);
        assertThat(unmet(page).first()).containsText("Öppna kundens samarbeten");
        assertThat(unmet(page).nth(2)).containsText("Koppla först samarbetet till ett uppdrag.");
    }
}
