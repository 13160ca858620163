package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samverk.testing.Numbers;

/** A client changes bureau on its phone, and thinks better of it. */
class BureauChangeIT {

    private static final String NAME = "Byta Byrå AB";
    private static final String SYD = "559034-5673";

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private final People people = new People(samverk);
    private final Mails mails = new Mails(samverk);
    private final String number = Numbers.organisationNumber();
    private final String email = "kim." + number + "@byta.example";

    @Test
    @DisplayName("D3c: the client asks another bureau, accepts what it offers for the day, and takes it back")
    void changes() {
        Page client = collaborating();
        client.navigate("/mina/samarbeten");
        people.follow(client, "Byt byrå");
        client.waitForURL("**/mina/byt-byra");
        client.getByLabel("Den nya byråns organisationsnummer").fill("559056-7896");
        people.press(client, "Fråga den nya byrån");
        assertThat(client.locator("main")).containsText("Ingen redovisningsbyrå här har det organisationsnumret.");
        assertThat(client.getByLabel("Den nya byråns organisationsnummer")).hasValue("559056-7896");
        client.getByLabel("Den nya byråns organisationsnummer").fill(SYD);
        people.press(client, "Fråga den nya byrån");
        assertThat(said(client)).containsText("Frågan är ställd till den nya byrån");
        samverk.shot(client, "byt-byra-stalld");

        Page maria = people.logIn("maria@syd.example", "/byra/start");
        assertThat(maria.locator("main")).containsText(NAME + " vill byta till er");
        people.prepareInvitation(maria, NAME, number, email, "Bokföring");
        people.sendInvitation(maria);

        client.navigate("/mina/tjanster");
        people.press(client, "Godkänn Bokföring");
        Locator dialog = client.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("Till dess arbetar Lind Redovisning AB, som slutar samma dag.");
        assertThat(dialog).not().containsText("börjar direkt");
        confirm(dialog);
        assertThat(said(client)).containsText("Du har godkänt Bokföring");
        client.navigate("/mina/samarbeten");
        assertThat(client.locator("main")).containsText("Börjar senare");
        people.follow(client, "Ändra inställningar Bokföring");
        client.waitForURL("**/mina/samarbete/*");
        assertThat(client.locator("[id='otherBureau']")).containsText("Kunden byter byrå");

        client.navigate("/mina/byt-byra");
        assertThat(client.locator("main")).containsText("är godkänt och sker");
        samverk.shot(client, "byt-byra-godkant");
        people.press(client, "Ta tillbaka bytet");
        assertThat(said(client)).containsText("Har ni en byrå fortsätter den som förut.");
        client.navigate("/mina/samarbeten");
        assertThat(client.locator("main")).not().containsText("Börjar senare");
    }

    /** Collaborates with Lind in bookkeeping. */
    private Page collaborating() {
        Page anna = people.logIn("anna@lind.example", "/byra/kund-ny");
        people.prepareInvitation(anna, NAME, number, email, "Bokföring");
        people.sendInvitation(anna);
        Page client = people.onPhone();
        client.navigate(mails.await(email, 1).link());
        client.getByLabel("Välj ett lösenord").fill(People.PASSWORD);
        people.press(client, "Skapa konto");
        people.logIn(client, email, People.PASSWORD);
        people.press(client, "Godkänn Bokföring");
        confirm(client.getByRole(AriaRole.DIALOG));
        assertThat(said(client)).containsText("Du har godkänt Bokföring");
        return client;
    }

    private static void confirm(Locator dialog) {
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Godkänn").setExact(true))
                .click();
    }

    private static Locator said(Page page) {
        return page.getByRole(AriaRole.STATUS);
    }
}
