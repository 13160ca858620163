package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samverk.testing.Numbers;

/** The whole journey without a mouse, on both sides: invite, accept, change, approve, end. */
class KeyboardIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private final People people = new People(samverk);
    private final Mails mails = new Mails(samverk);
    private final String organisationNumber = Numbers.organisationNumber();
    private final String email = "tangent." + organisationNumber + "@ny.example";

    @Test
    void theWholeJourney() {
        Page bureau = samverk.newPage();
        Keyboard anna = new Keyboard(bureau);
        logIn(bureau, anna, "/byra/kund-ny", "anna@lind.example", samverk.password());
        invite(bureau, anna);

        Page client = samverk.newPage();
        Keyboard kim = new Keyboard(client);
        accept(client, kim);
        change(client, kim);
        approve(bureau, anna);
        end(client, kim);
        bureau.reload();
        assertThat(bureau.locator("main")).containsText("Avslutat");
    }

    @Test
    void theFirstTabSkipsToTheContentAndMenusCloseByEscape() {
        Page page = people.logIn("anna@lind.example", "/byra/kunder");
        page.waitForURL("**/byra/kunder");
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#main")).isFocused();

        page.keyboard().press("/");
        assertThat(page.locator("[data-search]").first()).isFocused();
        Keyboard anna = new Keyboard(page);
        page.locator("summary.avatar").focus();
        page.keyboard().press("Enter");
        anna.press("Logga ut");
        page.waitForURL("**/logga-in?utloggad=1");
    }

    @Test
    @DisplayName("WCAG 2.1.4: the key to the search is switched off by whom it disturbs")
    void theKeyToTheSearchCanBeSwitchedOff() {
        Page page = people.logIn("anna@lind.example", "/byra/profil");
        Locator search = page.locator("[data-search]").first();
        Locator choice = page.getByLabel("Tangenten / leder till sökfältet");
        assertThat(choice).isChecked();
        choice.uncheck();
        assertThat(page.locator(".search kbd")).isHidden();

        page.navigate("/byra/kunder");
        page.keyboard().press("/");
        assertThat(search).not().isFocused();
        page.navigate("/byra/profil");
        assertThat(choice).not().isChecked();
        choice.check();
        page.locator("#main").focus();
        page.keyboard().press("/");
        assertThat(search).isFocused();
    }

    private void logIn(Page page, Keyboard by, String path, String address, String password) {
        page.navigate(path);
        by.type("E-postadress", address);
        by.type("Lösenord", password);
        page.keyboard().press("Enter");
        page.waitForURL("**" + path);
    }

    private void invite(Page page, Keyboard anna) {
        anna.type("Ert kundnummer", organisationNumber.replace("-", ""));
        anna.type("Organisationsnummer", organisationNumber);
        anna.type("Namn", "Bara Tangenter AB");
        anna.type("Kontaktperson", "Kim Tab");
        anna.type("E-postadress", email);
        anna.press("Lägg upp kunden");
        page.waitForURL("**/byra/kund/*?flik=uppdrag");
        anna.follow("Nytt uppdrag");
        page.waitForURL("**/byra/uppdrag/*");
        anna.type(page.locator("[id='form:name']"), "Löpande bokföring");
        anna.press("Spara");
        page.waitForURL("**/byra/kund/*?flik=uppdrag");
        anna.follow("Aktivera tjänst");
        anna.follow("Välj Fakturering");
        anna.follow("Nästa: Villkor");
        assertThat(page.locator("#villkor-title")).isFocused();
        anna.choose("Standard –");
        anna.choose("12 månader –");
        anna.follow("Nästa: Uppdrag");
        anna.press("Nästa: Hälsning");
        anna.type("Hälsning till kunden", "Utan mus.");
        anna.press("Nästa: Granska och skicka");
        assertThat(page.locator("#skicka-title")).isFocused();
        anna.press("Skicka inbjudan");
        page.waitForURL("**/byra/kund/*?flik=samarbeten");
    }

    private void accept(Page page, Keyboard kim) {
        page.navigate(mails.await(email, 1).link());
        kim.type("Välj ett lösenord", People.PASSWORD);
        kim.press("Skapa konto");
        page.waitForURL("**/logga-in?till=*");
        kim.type("E-postadress", email);
        kim.type("Lösenord", People.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/mina/samarbete/*");
        kim.press("Godkänn Fakturering");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("får tillgång till Fakturering");
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
        assertThat(button(page, "Godkänn Fakturering")).isFocused();

        page.keyboard().press("Enter");
        kim.pressInDialog("Godkänn");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Du har godkänt Fakturering.");
    }

    private void change(Page page, Keyboard kim) {
        page.navigate("/mina/samarbeten");
        page.keyboard().press("Tab");
        kim.follow("Ändra inställningar Fakturering");
        page.waitForURL("**/mina/samarbete/*");
        kim.choose("1 månad –");
        kim.choose("Byrån");
        kim.press("Skicka för godkännande");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("för godkännande");
    }

    private void approve(Page page, Keyboard anna) {
        page.reload();
        people.follow(page, "Ändra inställningar");
        page.waitForURL("**/byra/avtal/*");
        anna.press("Godkänn Bara Tangenter AB, Fakturering");
        anna.pressInDialog("Godkänn");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Du har godkänt ändringen");
    }

    private void end(Page page, Keyboard kim) {
        page.reload();
        kim.press("Avsluta samarbetet …");
        kim.pressInDialog("Avsluta samarbetet");
        assertThat(page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.ALERT))
                .containsText("Välj vad som ska hända med tjänsten.");
        assertThat(page.getByRole(AriaRole.DIALOG).locator(".alert-error")).isFocused();
        kim.choose("I dag");
        kim.choose("Tjänsten stängs och kan bara läsas");
        kim.pressInDialog("Avsluta samarbetet");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Samarbetet i Fakturering är avslutat.");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
