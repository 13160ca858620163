package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samverk.testing.Numbers;

/** The maintenance pages, as the help article describes them. */
class MaintenanceIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private final People people = new People(samverk);
    private final Mails mails = new Mails(samverk);
    private final String number = Numbers.organisationNumber();

    /** The row of a client's collaboration in a service. */
    private static Locator row(Page page, String client, String service) {
        Locator cell = page.getByRole(
                AriaRole.CELL, new Page.GetByRoleOptions().setName(service).setExact(true));
        return page.locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(client))
                .filter(new Locator.FilterOptions().setHas(cell));
    }

    @Test
    @DisplayName("S8: which assignment a collaboration is linked to: the checkbox, then the pencil")
    void showsWhichAssignment() {
        Page page = people.logIn("anna@lind.example", "/byra/kunder");
        people.follow(page, "Kund – Samarbeten");
        page.waitForURL("**/byra/underhall/samarbeten");
        assertThat(row(page, "Norrsken Café AB", "Bokföring")).hasCount(0);

        page.getByLabel("Visa även kopplade").click();
        page.waitForURL("**/byra/underhall/samarbeten?kopplade=1");
        assertThat(page.getByLabel("Visa även kopplade")).isFocused();
        page.navigate(page.locator("tbody th a", new Page.LocatorOptions().setHasText("Norrsken"))
                .first()
                .getAttribute("href"));
        row(page, "Norrsken Café AB", "Bokföring")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Visa uppdrag"))
                .click();

        page.waitForURL("**/byra/underhall/koppla?samarbete=*");
        assertThat(page.locator(".facts").first()).containsText("Löpande bokföring");
        assertThat(page.locator(".facts").first()).containsText("Anna Lind");
        assertThat(page.locator(".facts").first()).containsText("Erik Åberg");
        samverk.shot(page, "underhall-koppla");
    }

    @Test
    @DisplayName("S8, D8a: one that came without an assignment is linked")
    void linksAnUnlinkedOne() {
        Page page = people.logIn("anna@lind.example", "/byra/underhall/samarbeten");
        samverk.shot(page, "underhall-samarbeten");
        row(page, "Granit Redskap HB", "Tidrapportering")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Visa uppdrag"))
                .click();
        assertThat(page.locator(".facts").first()).containsText("Inte kopplat");
        people.press(page, "Koppla samarbetet");
        assertThat(page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHas(page.locator("h2"))))
                .containsText("Uppdrag att koppla till");
        page.getByLabel("Uppdrag att koppla till").selectOption("Löpande bokföring (uppdragsansvarig Anna Lind)");
        people.press(page, "Koppla samarbetet");

        page.waitForURL("**/byra/underhall/samarbeten");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("1 samarbete är kopplat till Löpande bokföring.");
        assertThat(row(page, "Granit Redskap HB", "Tidrapportering")).hasCount(0);
    }

    @Test
    @DisplayName("S8: several of one client at once, after seeing how many and which")
    void linksSeveralAtOnce() {
        Page page = people.logIn("anna@lind.example", "/byra/kund-ny");
        people.prepareInvitation(page, "Flera AB", number, "flera." + number + "@ny.example", "Bokföring");
        people.sendInvitation(page);
        String client = page.url().replaceFirst(".*/byra/kund/([0-9a-f-]{36}).*", "$1");
        people.chooseService(page, "Fakturering");
        people.sendInvitation(page);
        page.navigate("/byra/kund/" + client + "?flik=uppdrag");
        people.follow(page, "Nytt uppdrag");
        page.getByLabel("Uppdrag", new Page.GetByLabelOptions().setExact(false))
                .first()
                .fill("Nytt bokslut");
        people.press(page, "Spara");
        page.waitForURL("**/byra/kund/*?flik=uppdrag");

        page.navigate("/byra/underhall/samarbeten?kopplade=1&kund=" + client);
        page.getByLabel("Välj Flera AB, Bokföring").check();
        page.getByLabel("Välj Flera AB, Fakturering").check();
        people.press(page, "Koppla valda …");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("2 samarbeten hos Flera AB")))
                .isVisible();
        page.getByLabel("Uppdrag att koppla till").selectOption("Nytt bokslut (uppdragsansvarig Anna Lind)");
        samverk.shot(page, "underhall-koppla-flera");
        people.press(page, "Koppla 2 samarbeten");

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("2 samarbeten är kopplade till Nytt bokslut.");
        page.navigate("/byra/underhall/samarbeten?kopplade=1&kund=" + client);
        assertThat(row(page, "Flera AB", "Nytt bokslut")).hasCount(2);
        page.navigate("/byra/underhall/logg?handelse=LINKED&kund=Flera");
        assertThat(page.locator("tbody tr")).hasCount(2);
        assertThat(page.locator("tbody tr").first()).containsText("Nytt bokslut");
    }

    @Test
    @DisplayName("S8: collaborations of several clients are gone through one client at a time")
    void goesThroughClientsOneByOne() {
        Page page = people.logIn("anna@lind.example", "/byra/underhall/koppla");
        assertThat(page.locator("main")).containsText("Du har inte valt något samarbete");
        page.navigate("/byra/underhall/samarbeten?kopplade=1");
        page.getByLabel("Välj Norrsken Café AB, Bokföring").check();
        page.getByLabel("Välj Snickargården i Ystad AB, Bokföring").check();
        people.press(page, "Koppla valda …");

        assertThat(page.locator("main")).containsText("Du har valt samarbeten hos 2 kunder");
        samverk.shot(page, "underhall-koppla-flera-kunder");
        assertThat(page.locator("main")).containsText("1 samarbete: Bokföring");
        people.follow(page, "Snickargården i Ystad AB");
        assertThat(page.locator(".facts").first()).containsText("Snickargården i Ystad AB");
        assertThat(page.locator("main")).containsText("Därefter återstår 1 samarbete av det du valde.");
        people.follow(page, "Hoppa över");
        assertThat(page.locator(".facts").first()).containsText("Norrsken Café AB");
        assertThat(page.locator("main")).not().containsText("återstår");
    }

    @Test
    @DisplayName("S8, §5: for standard permission maintenance is neither in the menu nor reached")
    void isForFullPermissionOnly() {
        samverk.expectError("403");
        Page page = people.logIn("erik@lind.example", "/byra/kunder");
        page.waitForURL("**/byra/kunder");
        assertThat(page.locator("#side")).not().containsText("Underhåll");
        for (String path : List.of("samarbeten", "koppla", "mejl", "logg", "logg.csv", "ersatt/anna")) {
            assertThat(page.navigate("/byra/underhall/" + path).status()).isEqualTo(403);
            assertThat(page.locator("main"))
                    .containsText("Be en medarbetare på Lind Redovisning AB som har full behörighet");
        }
    }

    @Test
    @DisplayName("§8: the bureau sees what became of its mails, and sends one again")
    void showsSentMails() {
        String email = "kim." + number + "@mejl.example";
        Page page = people.logIn("anna@lind.example", "/byra/kund-ny");
        people.prepareInvitation(page, "Mejlad AB", number, email, "Fakturering");
        people.sendInvitation(page);
        String client = page.url();
        mails.await(email, 1);
        people.follow(page, "Skickade mejl");
        page.waitForURL("**/byra/underhall/mejl");
        people.follow(page, "Skickat");
        page.waitForURL("**/byra/underhall/mejl?status=SENT");
        // What carries a personal link is not sent again from here.
        Locator invitation = page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(email));
        assertThat(invitation).hasCount(1);
        assertThat(invitation.locator("th span")).hasAttribute("lang", "sv");
        assertThat(invitation.getByRole(AriaRole.BUTTON)).hasCount(0);

        page.navigate(client);
        people.act(page, "Återta");
        people.press(page, "Återta inbjudan");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("återtagen");
        mails.await(email, 2);
        page.navigate("/byra/underhall/mejl?status=SENT");
        invitation
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Skicka igen"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Mejlet till " + email + " skickas igen.");
        mails.await(email, 3);
    }

    @Test
    @DisplayName("§9: the log is filtered and taken along as a file, by bureau and client")
    void takesTheLogAlong() throws IOException {
        Page page = people.logIn("anna@lind.example", "/byra/underhall/logg");
        page.getByLabel("Vem").fill("anna");
        page.getByLabel("Händelse").selectOption("Inbjudan skickad");
        page.getByLabel("Kund (namn eller kundnummer)").fill("Norrsken");
        people.press(page, "Filtrera");
        page.waitForURL("**/byra/underhall/logg?*handelse=INVITED*");
        assertThat(page.locator("tbody tr").first()).containsText("inbjudan skickad");
        String csv = downloaded(page);
        assertThat(csv).startsWith("\uFEFFTid;Vem;").contains("INVITED:bookkeeping");
        assertThat(csv).doesNotContain("CLIENT_REGISTERED");

        Page eva = people.logIn("eva@norrsken.example", "/mina/tjanster");
        people.follow(eva, "Logg");
        eva.waitForURL("**/mina/logg");
        assertThat(downloaded(eva)).contains("ACCEPTED:bookkeeping").doesNotContain("ASSIGNMENT_ADDED");
    }

    private String downloaded(Page page) throws IOException {
        Download download = page.waitForDownload(() -> people.follow(page, "Ladda ner som CSV"));
        return new String(download.createReadStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("D8b: one who leaves is replaced in all assignments, after a preview")
    void replacesAnEmployee() {
        Page page = people.logIn("anna@lind.example", "/byra/kund-ny");
        people.registerClient(page, "Ersatt AB", number, "ersatt." + number + "@ny.example");
        String client = page.url().replaceFirst(".*/byra/kund/([0-9a-f-]{36}).*", "$1");
        people.follow(page, "Nytt uppdrag");
        page.getByLabel("Uppdrag", new Page.GetByLabelOptions().setExact(false))
                .first()
                .fill("Saras uppdrag");
        page.getByLabel("Uppdragsansvarig").selectOption("Sara Öst");
        people.press(page, "Spara");
        page.waitForURL("**/byra/kund/*?flik=uppdrag");
        page.navigate("/byra/atkomst?kund=" + client);
        page.getByLabel("Medarbetare").selectOption("Sara Öst");
        String sara = page.getByLabel("Medarbetare").inputValue();

        page.navigate("/byra/underhall/ersatt/" + sara);
        page.getByLabel("Ersätt med").selectOption("Erik Åberg");
        people.press(page, "Visa vad som ändras");
        Locator change = page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("Ersatt AB"));
        assertThat(change).containsText("Erik Åberg blir uppdragsansvarig i stället för Sara Öst");
        samverk.shot(page, "ersatt");
        page.locator("#form\\:confirm").click();

        assertThat(page.getByRole(AriaRole.STATUS))
                .containsText("Sara Öst arbetar inte längre i något pågående uppdrag.");
        page.navigate("/byra/kund/" + client + "?flik=uppdrag");
        assertThat(page.locator("tbody tr")).containsText("Erik Åberg");
    }
}
