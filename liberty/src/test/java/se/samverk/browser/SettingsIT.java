package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samverk.testing.Numbers;

/** The questions of the source about settings, answered in the portals as it says. */
class SettingsIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private final People people = new People(samverk);
    private final Mails mails = new Mails(samverk);
    private String email;
    private Page bureau;
    private Page client;

    /** A client that pays for invoicing itself, a year at a time. */
    @BeforeEach
    void collaborate() {
        String number = Numbers.organisationNumber();
        email = "kim." + number + "@mera.example";
        bureau = people.logIn("anna@lind.example", "/byra/kund-ny");
        people.prepareInvitation(bureau, "Ändra Mera AB", number, email, "Fakturering");
        people.goOnTo(bureau, "Villkor");
        bureau.getByText("Standard –").click();
        bureau.getByText("12 månader –").click();
        people.sendInvitation(bureau);
        client = people.onPhone();
        client.navigate(mails.await(email, 1).link());
        client.getByLabel("Välj ett lösenord").fill(People.PASSWORD);
        people.press(client, "Skapa konto");
        people.logIn(client, email, People.PASSWORD);
        people.press(client, "Godkänn Fakturering");
        dialog(client, "Godkänn");
        openSettings();
    }

    /** The menu in the upper right corner, then the pencil. */
    private void openSettings() {
        client.locator("header")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Samarbeten"))
                .click();
        people.follow(client, "Ändra inställningar");
        client.waitForURL("**/mina/samarbete/*");
    }

    private void dialog(Page page, String button) {
        page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static Page.LocatorOptions rows(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Locator said(Page page) {
        return page.getByRole(AriaRole.STATUS);
    }

    @Test
    @DisplayName("S4, D4a: how do I change the variant? By the pencil; it takes effect at once")
    void changesTheVariant() {
        client.locator(".division summary").click();
        assertThat(client.locator(".division tr", rows("Skicka påminnelser"))).isVisible();
        client.getByText("Bas –").click();
        Locator shown = client.locator("[id='change:effect']");
        assertThat(shown).containsText("Från i dag");
        assertThat(shown).containsText("1 308 kr för 12 månader (109 kr i månaden), 100 kr mindre i månaden");
        samverk.shot(client, "andra-variant");
        people.press(client, "Ändra inställningarna");

        assertThat(said(client)).containsText("Inställningarna för Fakturering är ändrade.");
        assertThat(client.locator("main")).containsText("Bas –");
        assertThat(client.locator("main")).not().containsText("En ändring väntar");
    }

    @Test
    @DisplayName("S4, D4b: how do I change the period and who pays? By the pencil; who is to pay approves")
    void changesPeriodAndPayer() {
        client.getByText("1 månad –").click();
        client.getByText("Byrån", new Page.GetByTextOptions().setExact(true))
                .last()
                .click();
        assertThat(client.locator("[id='change:effect']"))
                .containsText("Lind Redovisning AB behöver godkänna ändringen först, inom 14 dagar, eftersom"
                        + " Lind Redovisning AB skulle börja betala.");
        people.press(client, "Skicka för godkännande");
        assertThat(said(client)).containsText("skickad till Lind Redovisning AB för godkännande");
        assertThat(client.locator("main")).containsText("En ändring väntar");
        samverk.shot(client, "andring-vantar");

        bureau.navigate("/byra/kunder?status=ACTION&q=mera&sortera=-registrerad");
        Locator needing = bureau.locator("tbody tr").first();
        assertThat(needing).containsText("Ändra Mera AB");
        assertThat(needing).containsText("Åtgärd krävs");
        people.follow(bureau, "Godkänn eller avböj ändringen Ändra Mera AB, Fakturering");
        bureau.waitForURL("**/byra/avtal/*");
        assertThat(bureau.locator(".facts")).containsText("Åtgärd krävs");

        bureau.navigate("/byra/start");
        Locator box = bureau.locator(".ask-item", new Page.LocatorOptions().setHasText("Ändra Mera AB"));
        assertThat(box).containsText("Från ");
        samverk.shot(bureau, "andring-att-godkanna");
        box.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Godkänn"))
                .click();
        dialog(bureau, "Godkänn");
        bureau.waitForURL("**/byra/avtal/*");
        assertThat(said(bureau)).containsText("Du har godkänt ändringen av Fakturering.");
        mails.await(email, 2);

        client.reload();
        assertThat(client.locator("main")).containsText("Ändringen börjar gälla");
        people.press(client, "Ta tillbaka ändringen");
        assertThat(said(client)).containsText("Ändringen av Fakturering är tillbakatagen.");
    }

    @Test
    @DisplayName("S4: a choice that changes nothing is said at once, and the choice is kept")
    void nothingChanged() {
        Locator effect = client.locator("[id='change:effect']");
        client.getByText("1 månad –").click();
        assertThat(effect.getByRole(AriaRole.BUTTON)).isVisible();
        client.getByText("12 månader –").click();
        assertThat(effect).containsText("Välj det som ska bli annorlunda.");
        assertThat(effect.getByRole(AriaRole.BUTTON)).isHidden();
    }

    @Test
    @DisplayName("D5b: either side sees what is open before it ends, and what each reaches afterwards")
    void beforeTheEnd() {
        people.follow(client, "Innan samarbetet avslutas");
        client.waitForURL("**/mina/innan-avslut/*");
        assertThat(client.locator("main")).containsText("Inget är avslutat än.");
        assertThat(client.locator("[id='administrators']")).containsText("bara en administratör");
        assertThat(client.locator("main")).containsText("Kundens användare läser och arbetar vidare");
        samverk.shot(client, "innan-avslut");
        people.follow(client, "Till samarbetet");
        client.waitForURL("**/mina/samarbete/*");

        bureau.navigate("/byra/kunder?q=mera&sortera=-registrerad");
        people.follow(bureau, "Ändra Mera AB");
        bureau.waitForURL("**/byra/kund/*");
        bureau.navigate(bureau.url() + "?flik=samarbeten");
        people.follow(bureau, "Ändra inställningar Fakturering");
        bureau.waitForURL("**/byra/avtal/*");
        people.follow(bureau, "Innan samarbetet avslutas");
        assertThat(bureau.locator("main")).containsText("Byråns egen logg");
    }
}
