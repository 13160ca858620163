package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A collaboration whose client has no main contact, as the demonstration's data has one. */
class MainContactIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private final People people = new People(samverk);

    @Test
    @DisplayName("S6, D6a: the ending is refused, the link leads to the remedy and back, then it ends")
    void aMissingMainContactIsRemediedAndTheCollaborationEnded() {
        Page client = people.logIn("johan@granit.example", "/mina/samarbeten");
        openBookkeeping(client);
        client.waitForURL("**/mina/samarbete/*");
        String own = client.url();
        endToday(client);
        assertThat(refusal(client)).containsText("Huvudkontakt saknas för kundnummer");
        samverk.shot(client, "huvudkontakt-saknas");
        people.follow(client, "Välj huvudkontakt");
        client.waitForURL("**/mina/anvandare?tillbaka=*");
        people.follow(client, "Tillbaka dit jag var");
        assertThat(client).hasURL(own);

        Page bureau = people.logIn("anna@lind.example", "/byra/kunder?q=granit");
        people.follow(bureau, "Granit Redskap HB");
        bureau.waitForURL("**/byra/kund/*");
        bureau.navigate(bureau.url() + "?flik=samarbeten");
        openBookkeeping(bureau);
        bureau.waitForURL("**/byra/avtal/*");
        String agreement = bureau.url();
        endToday(bureau);
        assertThat(refusal(bureau)).containsText("Huvudkontakt saknas för kundnummer");
        people.press(bureau, "Välj huvudkontakt");
        assertThat(bureau.locator(".visit"))
                .containsText("Du hanterar användare hos Granit Redskap HB, för Lind Redovisning AB.");
        samverk.shot(bureau, "besok");
        assertThat(bureau.getByText("Hjälp", new Page.GetByTextOptions().setExact(true)))
                .hasCount(0);
        openAPageOfTheBureau(bureau);
        people.follow(bureau, "Ändra Johan Ek");
        bureau.waitForURL(Pattern.compile("/mina/anvandare/[0-9a-f-]{36}"));
        assertThat(bureau.locator("main")).containsText("har ingen nu. Johan Ek blir huvudkontakt");
        people.press(bureau, "Välj som huvudkontakt");
        assertThat(bureau.getByRole(AriaRole.STATUS)).containsText("Johan Ek är nu huvudkontakt.");
        assertThat(bureau.locator("main")).containsText("Tryck på Tillbaka till byrån högst upp för att fortsätta");

        people.press(bureau, "Tillbaka till byrån");
        assertThat(bureau).hasURL(agreement);
        endToday(bureau);
        assertThat(bureau.getByRole(AriaRole.STATUS)).containsText("Samarbetet i Bokföring är avslutat.");
        // What let the bureau in has ended, too.
        assertThat(bureau.getByText("Gå till kundens användare")).hasCount(0);
    }

    /** In another tab: it is not there during the visit, and says why. */
    private void openAPageOfTheBureau(Page visitor) {
        samverk.expectError("404");
        Page other = visitor.context().newPage();
        other.navigate("/byra/kunder?q=granit");
        assertThat(other.locator("main")).containsText("Du är hos Granit Redskap HB");
        assertThat(other.locator(".visit [name=till]")).hasValue("/byra/kunder");
        assertThat(other.locator(".visit button")).hasText("Tillbaka till byrån");
        people.follow(other, "Gå till kundens användare");
        assertThat(other.locator(".visit")).isVisible();
        other.close();
    }

    private void endToday(Page page) {
        people.press(page, "Avsluta samarbetet …");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("I dag", new Locator.GetByLabelOptions().setExact(false))
                .check();
        dialog.getByLabel("Kunden fortsätter på egen hand").check();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Avsluta samarbetet"))
                .click();
    }

    private static Locator refusal(Page page) {
        return page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.ALERT);
    }

    private static void openBookkeeping(Page page) {
        page.locator("tr", new Page.LocatorOptions().setHasText("Bokföring"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Ändra inställningar"))
                .click();
    }
}
