package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samverk.testing.Numbers;

/** The journey of a bureau and its client, on the real server, with real mail. */
class JourneyIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private static final Path SAMPLES = Path.of("..", "collaboration-ejb", "src/test/resources/se/samverk/client");

    private final People people = new People(samverk);
    private final Mails mails = new Mails(samverk);
    private final String organisationNumber = Numbers.organisationNumber();
    private final String email = "kim." + organisationNumber + "@ny.example";

    /** The text of the mail as it is shown before it is sent, up to its link. */
    private String preview(Page bureau) {
        samverk.expectError(Axe.BLOCKED);
        people.goOnTo(bureau, "Granska och skicka");
        assertThat(bureau.frameLocator(".mail iframe").locator("body")).containsText("Hej Kim!");
        samverk.shot(bureau, "mejl-fore");
        String text = bureau.locator(".mail pre").textContent();
        return text.substring(0, text.indexOf("http")).strip();
    }

    @Test
    @DisplayName("S1, S2, S5, D2b: invited, registered, accepted, ended")
    void aNewClientIsInvitedAcceptsAndEnds() {
        Page bureau = people.logIn("anna@lind.example", "/byra/kund-ny");
        people.prepareInvitation(bureau, "Nya Kunden AB", organisationNumber, email, "Fakturering");
        samverk.shot(bureau, "aktivera");
        people.goOnTo(bureau, "Hälsning");
        bureau.getByLabel("Hälsning till kunden").fill("Hej Kim!");
        String previewed = preview(bureau);
        people.sendInvitation(bureau);
        assertThat(bureau.getByRole(AriaRole.STATUS)).containsText("Inbjudan till Fakturering är skickad");

        Mails.Mail invitation = mails.await(email, 1);
        assertThat(invitation.subject())
                .isEqualTo("Lind Redovisning AB vill samarbeta med Nya Kunden AB i Fakturering");
        assertThat(invitation.text()).contains("Hej Kim!");
        // The very mail, up to the link.
        assertThat(invitation.text().strip()).startsWith(previewed);
        assertThat(invitation.html()).contains("Hej Kim!").contains(invitation.link());

        Page client = people.onPhone();
        client.navigate(invitation.link());
        samverk.shot(client, "inbjudan");
        client.getByLabel("Välj ett lösenord").fill(People.PASSWORD);
        people.press(client, "Skapa konto");
        client.waitForURL("**/logga-in?till=*");
        people.logIn(client, email, People.PASSWORD);
        client.waitForURL("**/mina/samarbete/*");
        client.navigate("/mina/tjanster");
        assertThat(client.getByRole(
                        AriaRole.HEADING, new Page.GetByRoleOptions().setName("Du har 1 inbjudan att svara på")))
                .isVisible();
        samverk.shot(client, "mina-tjanster");
        people.press(client, "Godkänn Fakturering");
        Locator dialog = client.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("Lind Redovisning AB får tillgång till Fakturering för Nya Kunden AB.");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Godkänn"))
                .click();
        assertThat(client.getByRole(AriaRole.STATUS))
                .containsText("Du har godkänt Fakturering. Vi har mejlat Lind Redovisning AB.");

        bureau.reload();
        assertThat(bureau.locator("table")).containsText("Aktivt");
        client.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Samarbeten").setExact(true))
                .first()
                .click();
        assertThat(client.locator("table")).containsText("Aktivt");
        people.follow(client, "Ändra inställningar");
        people.follow(client, "Kom igång-dokument");
        assertThat(client.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Kom igång med Fakturering");
        client.goBack();

        people.press(client, "Avsluta samarbetet …");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Avsluta samarbetet"))
                .click();
        assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("Välj vad som ska hända med tjänsten.");
        dialog.getByLabel("I dag", new Locator.GetByLabelOptions().setExact(false))
                .check();
        dialog.getByLabel("Tjänsten stängs och kan bara läsas").check();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Avsluta samarbetet"))
                .click();
        assertThat(client.getByRole(AriaRole.STATUS)).containsText("Samarbetet i Fakturering är avslutat.");
        assertThat(mails.await(email, 2).subject()).isEqualTo("Samarbetet i Fakturering är avslutat");
        bureau.reload();
        assertThat(bureau.locator("table")).containsText("Avslutat");
    }

    @Test
    @DisplayName("S3: a client with another bureau cannot be invited, and nobody is named")
    void aSecondBureauIsRefused() {
        Page eva = people.logIn("eva@norrsken.example", "/mina/tjanster");
        assertThat(eva.locator(".tile")).containsText("Bokföring");

        Page other = people.logIn("maria@syd.example", "/byra/kund-ny");
        people.prepareInvitation(other, "Norrsken Café AB", "559056-7896", "eva@norrsken.example", "Fakturering");
        people.goOnTo(other, "Hälsning");
        other.getByLabel("Hälsning till kunden").fill("Hej Eva!");
        people.goOnTo(other, "Granska och skicka");
        people.press(other, "Skicka inbjudan");

        Locator refusal = other.getByRole(AriaRole.ALERT)
                .filter(new Locator.FilterOptions().setHasText("annan redovisningsbyrå"));
        assertThat(refusal).containsText("Kunden har redan ett samarbete med en annan redovisningsbyrå.");
        assertThat(other.locator("body")).not().containsText("Lind");
        assertThat(other.getByLabel("Hälsning till kunden")).hasValue("Hej Eva!");
        samverk.shot(other, "annan-byra");
    }

    @Test
    void theVariantsAreComparedOnAPhone() {
        Page phone = people.onPhone();
        phone.navigate("/byra/samarbete/invoicing");
        people.logIn(phone, "anna@lind.example");
        Locator card = phone.locator(".card-flush").first();
        assertThat(card.locator("td[data-label=Plus]").first()).isVisible();
        assertThat((Boolean) card.evaluate("card => card.scrollWidth <= card.clientWidth"))
                .isTrue();
        samverk.shot(phone, "varianter-mobil");
    }

    @Test
    @DisplayName("S2: declining tells the bureau")
    void aClientDeclines() {
        Page bureau = people.logIn("anna@lind.example", "/byra/kund-ny");
        people.prepareInvitation(bureau, "Tveksam AB", organisationNumber, email, "Tidrapportering");
        people.sendInvitation(bureau);

        Page client = samverk.newPage();
        client.navigate(mails.await(email, 1).link());
        client.getByLabel("Välj ett lösenord").fill(People.PASSWORD);
        people.press(client, "Skapa konto");
        people.logIn(client, email, People.PASSWORD);
        people.press(client, "Avböj Tidrapportering");
        client.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Avböj"))
                .click();
        assertThat(client.getByRole(AriaRole.STATUS)).containsText("Du har avböjt Tidrapportering.");
        bureau.reload();
        assertThat(bureau.locator("table")).containsText("Avböjt");
    }

    @Test
    @DisplayName("D2a: resending ends the earlier link, revoking ends them all")
    void anInvitationIsResentAndRevoked() {
        Page bureau = people.logIn("anna@lind.example", "/byra/kund-ny");
        people.prepareInvitation(bureau, "Senare AB", organisationNumber, email, "Bokföring");
        people.sendInvitation(bureau);
        String first = mails.await(email, 1).link();

        people.act(bureau, "Skicka igen");
        assertThat(bureau.getByRole(AriaRole.DIALOG)).containsText("ett nytt mejl om Bokföring");
        people.press(bureau, "Skicka inbjudan igen");
        assertThat(bureau.getByRole(AriaRole.STATUS)).containsText("skickad igen");
        String second = mails.await(email, 2).link();
        assertThat(second).isNotEqualTo(first);
        Page client = samverk.newPage();
        client.navigate(first);
        assertThat(client.locator("main")).containsText("Be Lind Redovisning AB att skicka en ny");

        people.act(bureau, "Återta");
        assertThat(bureau.getByRole(AriaRole.DIALOG)).containsText("Senare AB kan inte längre");
        people.press(bureau, "Återta inbjudan");
        assertThat(bureau.getByRole(AriaRole.STATUS)).containsText("återtagen");
        client.navigate(second);
        assertThat(client.locator("main")).containsText("Be Lind Redovisning AB att skicka en ny");
        assertThat(mails.await(email, 3).subject()).contains("återtagit");
    }

    @Test
    void aRegisterIsImportedAndWrongRowsSayHowToCorrectThem() {
        Page bureau = people.logIn("maria@syd.example", "/byra/importera");
        people.press(bureau, "Granska filen");
        assertThat(bureau.locator("[id='form:errors']")).containsText("Ingen fil är vald.");

        bureau.getByLabel("CSV-fil").setInputFiles(SAMPLES.resolve("companies-bad.csv"));
        people.press(bureau, "Granska filen");
        assertThat(bureau.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(2)))
                .hasText("2 rader är rätt, 10 behöver rättas");
        assertThat(bureau.locator("tr.row-bad", new Page.LocatorOptions().setHasText("Fel Siffra AB")))
                .containsText("Organisationsnumret stämmer inte.");
        samverk.shot(bureau, "import-fel");

        bureau.navigate("/byra/importera");
        bureau.getByLabel("CSV-fil").setInputFiles(SAMPLES.resolve("companies-se.csv"));
        people.press(bureau, "Granska filen");
        samverk.shot(bureau, "import");
        people.press(bureau, "Läs in 40 kunder");
        bureau.waitForURL("**/byra/korning/*");
        assertThat(bureau.getByRole(AriaRole.STATUS).last())
                .containsText(
                        "40 av 40 gjorda, 0 gick inte", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        bureau.navigate("/byra/kunder?q=volv");
        assertThat(bureau.locator("tbody tr")).hasCount(1);
        assertThat(bureau.locator("tbody tr")).containsText("556012-5790");
    }
}
