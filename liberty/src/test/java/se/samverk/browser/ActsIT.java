package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samverk.testing.Numbers;

/** How often one presses for what is done often; each press of the pointer counts, none is left out. */
class ActsIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private static final String COUNT = """
            addEventListener('pointerdown', (event) => {
              sessionStorage.presses = 1 + Number(sessionStorage.presses ?? 0);
            }, true);
            """;

    private final People people = new People(samverk);
    private final Mails mails = new Mails(samverk);

    private static void begin(Page page) {
        page.addInitScript(COUNT);
        page.reload();
        page.evaluate("sessionStorage.presses = 0");
    }

    private static int presses(Page page) {
        return ((Number) page.evaluate("Number(sessionStorage.presses)")).intValue();
    }

    @Test
    @DisplayName("A service is activated as usual with four presses, the mail that is sent among what is seen")
    void activating() {
        String number = Numbers.organisationNumber();
        Page page = people.logIn("anna@lind.example", "/byra/kund-ny");
        people.registerClient(page, "Fyra Tryck AB", number, "kim." + number + "@tryck.example");
        people.addAssignment(page);
        begin(page);
        people.chooseService(page, "Lön");
        people.press(page, "Granska direkt");
        assertThat(page.frameLocator(".mail iframe").locator("body")).containsText("Fyra Tryck AB");
        people.press(page, "Skicka inbjudan");
        page.waitForURL("**/byra/kund/*?flik=samarbeten");
        assertThat(presses(page)).isEqualTo(4);
    }

    @Test
    @DisplayName("A contract period is changed with three presses, and the collaboration ended with four")
    void changingAndEnding() {
        Page page = people.collaborate(mails, "Tre Tryck AB", "Bokföring");
        begin(page);
        people.follow(page, "Ändra inställningar");
        page.getByText("12 månader –").click();
        people.press(page, "Skicka för godkännande");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("för godkännande");
        assertThat(presses(page)).isEqualTo(3);

        page.evaluate("sessionStorage.presses = 1"); // The pencil again.
        people.press(page, "Avsluta samarbetet …");
        page.getByText("Tjänsten stängs och kan bara läsas").click();
        page.locator("[id='endForm:confirmEnd']").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("avslutas när avtalsperioden är slut");
        assertThat(presses(page)).isEqualTo(4);
    }
}
