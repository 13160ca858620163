package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samverk.testing.Numbers;

/**
 * Two people, or two tabs of one person, on the same form or question: the second to save sees what
 * the first one saved and keeps what it has typed itself; the second to answer is told so.
 */
class ConflictIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private final People people = new People(samverk);
    private final Mails mails = new Mails(samverk);
    private final String organisationNumber = Numbers.organisationNumber();
    private final String email = "bada." + organisationNumber + "@ny.example";
    private Page anna;
    private String client;

    @BeforeEach
    void aClient() {
        anna = people.logIn("anna@lind.example", "/byra/kund-ny");
        people.registerClient(anna, "Båda AB", organisationNumber, email);
        client = anna.url().replaceAll(".*/byra/kund/|\\?.*", "");
    }

    @Test
    void twoPeopleChangeTheSameClient() {
        String form = "/byra/kund-andra/" + client;
        anna.navigate(form);
        Page erik = people.logIn("erik@lind.example", form);
        erik.getByLabel("Namn").fill("Eriks Namn AB");
        erik.getByLabel("Kontaktperson").fill("Eriks Person");
        save(erik);

        anna.getByLabel("Namn").fill("Annas Namn AB");
        anna.getByLabel("E-postadress").fill("ny." + email);
        people.press(anna, "Spara ändringarna");
        Locator conflict = anna.locator(".conflict");
        assertThat(conflict).containsText("Erik Åberg hann spara först");
        assertThat(conflict).isFocused();
        assertThat(row("Namn")).containsText("Eriks Namn AB");
        assertThat(row("Namn")).containsText("Annas Namn AB");
        assertThat(row("Kontaktperson")).containsText("Formuläret har det sparade");
        assertThat(name(anna)).hasValue("Annas Namn AB");
        assertThat(anna.locator("[id='form:contactPerson']")).hasValue("Eriks Person");
        samverk.shot(anna, "krock");

        people.press(anna, "Använd det sparade: Namn");
        assertThat(name(anna)).hasValue("Eriks Namn AB");
        assertThat(conflict).isFocused();
        name(anna).fill("Gemensamt Namn AB");
        save(anna);
        anna.navigate(form);
        assertThat(name(anna)).hasValue("Gemensamt Namn AB");
        assertThat(anna.locator("[id='form:contactPerson']")).hasValue("Eriks Person");
        assertThat(anna.getByLabel("E-postadress")).hasValue("ny." + email);
    }

    @Test
    void onePersonHasTheFormInTwoTabs() {
        String form = "/byra/kund-andra/" + client;
        anna.navigate(form);
        Page other = anna.context().newPage();
        other.navigate(form);
        other.getByLabel("Kontaktperson").fill("Första Fliken");
        save(other);

        anna.getByLabel("Kontaktperson").fill("Andra Fliken");
        people.press(anna, "Spara ändringarna");
        assertThat(anna.locator(".conflict")).containsText("Du har redan sparat en annan ändring");
        save(anna);
        anna.navigate(form);
        assertThat(anna.getByLabel("Kontaktperson")).hasValue("Andra Fliken");
    }

    @Test
    void theSameChangeInTwoTabsIsSavedOnce() {
        String form = "/byra/kund-andra/" + client;
        anna.navigate(form);
        Page other = anna.context().newPage();
        other.navigate(form);
        for (Page tab : new Page[] {other, anna}) {
            tab.getByLabel("Kontaktperson").fill("Samma Person");
            save(tab);
            assertThat(tab.getByRole(AriaRole.STATUS).first()).containsText("Båda AB");
        }
        anna.navigate("/byra/kund/" + client + "?flik=historik");
        assertThat(anna.locator(".timeline li", text("Samma Person"))).hasCount(1);
    }

    @Test
    void twoPeopleChangeTheSameAssignment() {
        people.addAssignment(anna);
        people.follow(anna, "Ändra Löpande bokföring");
        anna.waitForURL("**/byra/uppdrag/*/*");
        String form = anna.url().substring(samverk.baseUrl().length());
        Page erik = people.logIn("erik@lind.example", form);
        erik.locator("[id='form:responsible']").selectOption("Erik Åberg");
        people.press(erik, "Spara");
        erik.waitForURL("**/byra/kund/*?flik=uppdrag");

        name(anna).fill("Bokslut");
        people.press(anna, "Spara");
        assertThat(anna.locator(".conflict")).containsText("Erik Åberg hann spara först");
        assertThat(row("Ansvarig")).containsText("Formuläret har det sparade");
        assertThat(name(anna)).hasValue("Bokslut");
        people.press(anna, "Spara");
        anna.waitForURL("**/byra/kund/*?flik=uppdrag");
        assertThat(anna.locator("tbody tr")).containsText("Erik Åberg");
        assertThat(anna.locator("tbody tr")).containsText("Bokslut");
    }

    @Test
    void anInvitationIsAnsweredInTwoTabs() {
        people.addAssignment(anna);
        invite("Fakturering");
        invite("Tidrapportering");
        Page client = registered(2);
        client.navigate("/mina/tjanster");
        Page other = client.context().newPage();
        other.navigate("/mina/tjanster");
        assertThat(Names.ambiguous(other)).isEmpty();
        String first = other.locator(".ask-item h3").first().innerText();
        String service = first.substring(first.lastIndexOf(' ') + 1);

        act(other.locator(".ask-item").first(), "Avböj");
        press(other.getByRole(AriaRole.DIALOG), "Avböj");
        assertThat(other.getByRole(AriaRole.STATUS)).containsText("Du har avböjt " + service);

        act(client.locator(".ask-item").first(), "Godkänn");
        Locator dialog = client.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("får tillgång till " + service + " för Båda AB");
        press(dialog, "Godkänn");
        assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("Inbjudan är redan besvarad");
        press(dialog, "Avbryt");

        // The last one, too: the page it was on shows nothing any more.
        act(other.locator(".ask-item"), "Godkänn");
        press(other.getByRole(AriaRole.DIALOG), "Godkänn");
        assertThat(other.getByRole(AriaRole.STATUS)).containsText("Du har godkänt");
        act(client.locator(".ask-item").last(), "Avböj");
        press(dialog, "Avböj");
        assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("Inbjudan är redan besvarad");
        dialog.getByRole(AriaRole.ALERT).getByRole(AriaRole.LINK).click();
        client.waitForURL("**/mina/samarbete/*");
        assertThat(client.locator("main")).containsText("Aktivt");
    }

    @Test
    void aChangeIsAnsweredInTwoTabs() {
        people.addAssignment(anna);
        people.chooseService(anna, "Fakturering");
        people.goOnTo(anna, "Villkor");
        anna.getByText("Standard –").click();
        anna.getByText("12 månader –").click();
        people.sendInvitation(anna);
        Page client = registered(1);
        act(client.locator(".ask-item"), "Godkänn");
        press(client.getByRole(AriaRole.DIALOG), "Godkänn");
        people.follow(client, "Ändra inställningar");
        client.getByText("1 månad –").click();
        client.getByText("Byrån", new Page.GetByTextOptions().setExact(true))
                .last()
                .click();
        people.press(client, "Skicka för godkännande");
        assertThat(client.getByRole(AriaRole.STATUS)).containsText("skickad till");

        anna.navigate("/byra/start");
        Page other = anna.context().newPage();
        other.navigate("/byra/start");
        act(other.locator(".ask-item", text("Båda AB")), "Avböj");
        press(other.getByRole(AriaRole.DIALOG), "Avböj");
        assertThat(other.getByRole(AriaRole.STATUS)).containsText("Du har avböjt ändringen");

        act(anna.locator(".ask-item", text("Båda AB")), "Godkänn");
        Locator dialog = anna.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("Båda AB får ett mejl");
        press(dialog, "Godkänn");
        assertThat(dialog.locator(".alert-error h2")).hasText("Det gick inte");
        assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("Ändringen är redan besvarad");
        dialog.getByRole(AriaRole.ALERT).getByRole(AriaRole.LINK).click();
        anna.waitForURL("**/byra/avtal/*");
    }

    private void invite(String service) {
        anna.navigate("/byra/kund/" + client + "?flik=uppdrag");
        people.chooseService(anna, service);
        people.sendInvitation(anna);
    }

    /** The client's administrator, where the latest invitation leads to. */
    private Page registered(int invitations) {
        Page page = samverk.newPage();
        page.navigate(mails.await(email, invitations).link());
        page.getByLabel("Välj ett lösenord").fill(People.PASSWORD);
        people.press(page, "Skapa konto");
        people.logIn(page, email, People.PASSWORD);
        page.waitForURL("**/mina/samarbete/*");
        return page;
    }

    private static void press(Locator place, String button) {
        place.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** The button of one of several rows: its name goes on with what the row is about. */
    private static void act(Locator row, String act) {
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(act))
                .click();
    }

    /** Not by its label: the buttons that put a value into it are called after it. */
    private static Locator name(Page page) {
        return page.locator("[id='form:name']");
    }

    private Locator row(String field) {
        return anna.locator("tr", text(field)).first();
    }

    private static Page.LocatorOptions text(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private void save(Page page) {
        people.press(page, "Spara ändringarna");
        page.waitForURL("**/byra/kund/*");
    }
}
