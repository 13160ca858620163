package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samverk.testing.Numbers;

/** The start pages, the bell and the search over everything. */
class StartIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private final People people = new People(samverk);
    private final Mails mails = new Mails(samverk);
    private final String organisationNumber = Numbers.organisationNumber();
    private final String name = "Start " + organisationNumber + " AB";
    private final String email = "start." + organisationNumber + "@ny.example";
    private Page bureau;

    @BeforeEach
    void logIn() {
        bureau = people.logIn("maria@syd.example", "/byra");
        bureau.waitForURL("**/byra/start");
    }

    private void invite() {
        people.prepareInvitation(bureau, name, organisationNumber, email, "Fakturering");
        people.sendInvitation(bureau);
    }

    private Page registered() {
        Page client = people.onPhone();
        client.navigate(mails.await(email, 1).link());
        client.getByLabel("Välj ett lösenord").fill(People.PASSWORD);
        people.press(client, "Skapa konto");
        client.waitForURL("**/logga-in?till=*");
        people.logIn(client, email, People.PASSWORD);
        client.waitForURL("**/mina/samarbete/*");
        return client;
    }

    private static Locator bell(Page page) {
        return page.getByRole(AriaRole.BANNER)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Notiser"));
    }

    private static void answer(Page client, String button) {
        client.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
        client.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
        assertThat(client.getByRole(AriaRole.STATUS)).containsText("Fakturering");
    }

    @Test
    @DisplayName("In the pictures by month the sum stands on its column, and the first has its year")
    void theSumStandsOnItsColumn() {
        Page page = people.logIn("anna@lind.example", "/byra/start");
        Locator columns = page.locator(".picture-columns").first();
        samverk.shot(page, "start-bilder");

        assertThat(columns.locator(".picture-label").first()).hasText(Pattern.compile("[a-zåäö]{3}\\s*20\\d\\d"));
        Object gaps = columns.evaluate("picture => [...picture.querySelectorAll('.picture-bar')]"
                + ".filter(bar => bar.querySelector('.picture-part'))"
                + ".map(bar => Math.min(...[...bar.querySelectorAll('.picture-part')]"
                + ".map(part => part.getBoundingClientRect().top))"
                + " - bar.querySelector('.picture-total').getBoundingClientRect().bottom)");
        assertThat((List<?>) gaps)
                .isNotEmpty()
                .allSatisfy(gap -> assertThat(((Number) gap).doubleValue()).isBetween(-1.0, 4.0));
    }

    @Test
    @DisplayName("An answer is news at the bell until it has been looked at, and leads where it was")
    void theBell() {
        invite();
        Page client = registered();
        client.navigate("/mina/samarbeten");
        Locator row = client.locator("tbody tr");
        assertThat(row).containsText("Åtgärd krävs");
        assertThat(row).containsText("Svara på inbjudan");
        assertThat(row.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Svara Fakturering")))
                .isVisible();
        samverk.shot(client, "samarbeten-atgard-kravs");
        client.navigate("/mina/tjanster");
        assertThat(client.getByRole(AriaRole.MAIN)).containsText("Ekonomibyrån Syd AB bjuder in er till Fakturering.");
        answer(client, "Godkänn");
        bureau.navigate("/byra/start");

        assertThat(bell(bureau)).containsText("Olästa:");
        bell(bureau).click();
        Locator fresh = bureau.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(name + " har godkänt samarbetet i Fakturering."));
        assertThat(fresh).containsText("Ny");
        bureau.reload();
        assertThat(fresh).not().containsText("Ny");
        fresh.getByRole(AriaRole.LINK).click();
        bureau.waitForURL("**/byra/avtal/*");
        assertThat(bell(bureau)).not().containsText("Olästa:");
    }

    @Test
    @DisplayName("The pictures tell the same as their tables")
    void thePictures() {
        invite();
        bureau.navigate("/byra/start");
        Locator card =
                bureau.locator("section").filter(new Locator.FilterOptions().setHasText("Inbjudningar, tolv månader"));
        card.getByText("Visa som tabell").click();
        Locator month = card.locator("tbody tr").last();
        int sum = 0;
        for (String number : month.locator("td").allInnerTexts()) {
            sum += Integer.parseInt(number);
        }

        assertThat(card.locator(".picture-bar").last().locator(".picture-total"))
                .hasText(Integer.toString(sum));
        assertThat(card.locator(".picture-bar")).hasCount(12);
        assertThat(card.locator("tbody tr")).hasCount(12);
    }

    @Test
    @DisplayName("The key / leads to the search; it finds everything")
    void theSearch() {
        invite();
        bureau.navigate("/byra/start");
        bureau.keyboard().press("/");
        bureau.keyboard().type(organisationNumber);
        bureau.keyboard().press("Enter");
        bureau.waitForURL("**/byra/traffar?q=*");
        people.follow(bureau, name);
        bureau.waitForURL("**/byra/kund/*");

        assertFound("löpande", "Löpande bokföring");
        assertFound("fakt", "Fakturering");
        assertFound("maria", "Maria");
        assertFound("vad är", "Vad är ett samarbete?");
        assertFound(organisationNumber, "Fakturering – " + name);
        assertFound("fakt " + organisationNumber, "Fakturering – " + name);
        assertFound("löpande start " + organisationNumber.substring(0, 6), "Löpande bokföring");
        assertFound("underhåll mejl", "Skickade mejl");
        // What only an answer says, or a task of a service.
        assertFound("kryssa pennan", "Vilket uppdrag är ett samarbete kopplat till?");
        assertFound("momsdekl", "Bokföring");
        bureau.navigate("/byra/traffar?q=finns-inte-alls");
        assertThat(bureau.getByRole(AriaRole.MAIN)).containsText("Inga träffar");
        // Another bureau's client and people are not there.
        Page other = people.logIn("anna@lind.example", "/byra/traffar?q=" + organisationNumber);
        assertThat(other.getByRole(AriaRole.MAIN)).containsText("Inga träffar");
        bureau.navigate("/byra/traffar?q=anna");
        assertThat(bureau.getByRole(AriaRole.MAIN)).not().containsText("Anna");
    }

    private void assertFound(String words, String link) {
        bureau.navigate("/byra/traffar?q=" + words);
        assertThat(bureau.getByRole(AriaRole.MAIN)
                        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link))
                        .first())
                .isVisible();
    }
}
