package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.testing.Numbers;

/**
 * Bad input on each form: a message at the field, in the person's language, nothing typed is lost.
 */
class FormsIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private final People people = new People(samverk);
    private final Mails mails = new Mails(samverk);
    private final String organisationNumber = Numbers.organisationNumber();
    private final String email = "form." + organisationNumber + "@ny.example";

    @Test
    void logInKeepsTheAddressAndLeadsBackToWhatWasAskedFor() {
        Page page = samverk.newPage();
        page.navigate("/byra/inbjudningar?status=DECLINED");
        people.logIn(page, "sara@lind.example", "fel lösenord");
        assertThat(alert(page)).containsText("Inloggningen lyckades inte.");
        assertThat(page.getByLabel("E-postadress")).hasValue("sara@lind.example");

        people.logIn(page, "sara@lind.example");
        assertThat(page).hasURL(samverk.baseUrl() + "/byra/inbjudningar?status=DECLINED");
    }

    @Test
    void logInIsRefusedInEnglishToo() {
        Page page = samverk.newPage(1280, 800, "en-GB", ColorScheme.LIGHT);
        page.navigate("/logga-in");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log in"))
                .click();
        assertThat(alert(page)).containsText("E-mail address");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Svenska"))
                .click();
        assertThat(page).hasTitle("Logga in · Samverk");
        page.reload();
        assertThat(page).hasTitle("Logga in · Samverk");
    }

    @Test
    void aClientIsRefusedAtAllFieldsThatAreWrong() {
        Page page = people.logIn("anna@lind.example", "/byra/kund-ny");
        people.press(page, "Lägg upp kunden");
        assertThat(alert(page)).containsText("Organisationsnummer: fyll i det här fältet.");

        page.getByLabel("Ert kundnummer").fill("F1");
        page.getByLabel("Organisationsnummer").fill("556016-0681");
        page.getByLabel("Kontaktperson").fill("Åke");
        page.getByLabel("E-postadress").fill("ake@a.example, bo@b.example");
        people.press(page, "Lägg upp kunden");
        assertThat(alert(page).getByRole(AriaRole.LISTITEM)).hasCount(3);
        assertThat(page.locator("[id='form:name_error']")).containsText("fyll i det här fältet");
        assertThat(page.locator("[id='form:organisationNumber_error']"))
                .containsText("Organisationsnumret stämmer inte.");
        assertThat(page.getByLabel("Organisationsnummer")).hasAttribute("aria-invalid", "true");

        assertThat(page.locator("[id='form:email_error']")).containsText("Ange en enda adress");
        assertThat(page.getByLabel("Kontaktperson")).hasValue("Åke");
        samverk.shot(page, "kund-fel");
    }

    @Test
    void anAssignmentCannotEndBeforeItBegins() {
        Page page = people.logIn("anna@lind.example", "/byra/kund-ny");
        people.registerClient(page, "Uppdragslösa AB", organisationNumber, email);
        people.follow(page, "Nytt uppdrag");
        page.locator("[id='form:name']").fill("Bokslut");
        page.locator("[id='form:startsOn']").fill("2026-12-01");
        page.locator("[id='form:endsOn']").fill("2026-11-01");
        people.press(page, "Spara");
        assertThat(page.locator("[id='form:endsOn_error']"))
                .containsText("Slutdatumet behöver ligga efter startdatumet.");
        assertThat(page.locator("[id='form:name']")).hasValue("Bokslut");
    }

    /** As a browser without a calendar, or a program, sends it. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "1130-11-30", "9999-12-31", "i morgon"})
    void aDayThatNobodyCanMeanIsRefused(String day) {
        Page page = people.logIn("anna@lind.example", "/byra/kund-ny");
        people.registerClient(page, "Daglösa AB", organisationNumber, email);
        people.follow(page, "Nytt uppdrag");
        page.locator("[id='form:name']").fill("Bokslut");
        page.locator("[id='form:startsOn']").evaluate("field => { field.type = 'text'; }");
        page.locator("[id='form:startsOn']").fill(day);
        people.press(page, "Spara");
        assertThat(page.locator("[id='form:startsOn_error']")).containsText("Det finns ingen sådan dag att välja.");
        assertThat(page.locator("[id='form:name']")).hasValue("Bokslut");
    }

    @Test
    void anActivationNeedsAnAssignmentAndKeepsWhatWasChosen() {
        Page page = people.logIn("anna@lind.example", "/byra/kund-ny");
        people.registerClient(page, "Uppdragslösa AB", organisationNumber, email);
        people.chooseService(page, "Lön");
        people.goOnTo(page, "Villkor");
        page.getByText("3 månader –").click();
        people.goOnTo(page, "Uppdrag");
        people.press(page, "Nästa: Hälsning");
        assertThat(page.locator("[id='form:errors'] .alert-error")).isFocused();
        assertThat(page.locator(".alert-error h2")).hasText("Kontrollera uppgifterna");
        assertThat(page.locator("[id='form:assignment_error']"))
                .containsText("Samarbetet behöver ett pågående uppdrag");
        page.goBack();
        assertThat(page.getByLabel("3 månader –")).isChecked();
    }

    @Test
    void aWeakPasswordIsRefusedAtRegistration() {
        Page page = people.logIn("anna@lind.example", "/byra/kund-ny");
        people.prepareInvitation(page, "Svaga Lås AB", organisationNumber, email, "Bokföring");
        people.sendInvitation(page);
        Page client = people.onPhone();
        client.navigate(mails.await(email, 1).link());
        client.getByLabel("Ditt namn").fill("Kim Lås");
        client.getByLabel("Välj ett lösenord").fill("kort");
        people.press(client, "Skapa konto");
        assertThat(client.locator("[id='form:password_error']")).containsText("minst 12 tecken");
        assertThat(alert(client)).containsText("minst 12 tecken");
        assertThat(client.getByLabel("Ditt namn")).hasValue("Kim Lås");
        samverk.shot(client, "registrering-fel");
    }

    @Test
    void aForgottenPasswordNeedsAnAddress() {
        Page page = people.onPhone();
        page.navigate("/glomt-losenord");
        people.press(page, "Skicka begäran");
        assertThat(alert(page)).containsText("E-postadress: fyll i det här fältet.");
        page.getByLabel("E-postadress").fill("sara@lind");
        people.press(page, "Skicka begäran");
        assertThat(page.locator("[id='form:email_error']")).containsText("Ange en enda adress");
        assertThat(page.getByLabel("E-postadress")).hasValue("sara@lind");
    }

    @Test
    void aBureauIsRefusedAtTheFieldThatIsWrong() {
        Page page = people.onPhone();
        page.navigate("/registrera-byra");
        page.getByLabel("Organisationsnummer").fill("556016-0681");
        page.getByLabel("Byråns namn").fill("Åkes Siffror AB");
        page.getByLabel("Ditt namn").fill("Åke");
        page.getByLabel("E-postadress").fill(email);
        people.press(page, "Skicka uppgifterna");
        assertThat(page.locator("[id='form:organisationNumber_error']"))
                .containsText("Organisationsnumret stämmer inte.");
        assertThat(page.getByLabel("Byråns namn")).hasValue("Åkes Siffror AB");
        samverk.shot(page, "registrera-byra-fel");
    }

    @Test
    void aUserIsRefusedAtTheFieldThatIsWrong() {
        Page page = people.logIn("eva@norrsken.example", "/mina/anvandare/ny");
        people.press(page, "Lägg till och skicka mejl");
        assertThat(alert(page)).containsText("Namn: fyll i det här fältet.");
        page.getByLabel("Namn").fill("Leo Igen");
        page.getByLabel("E-postadress").fill("leo@norrsken.example");
        people.press(page, "Lägg till och skicka mejl");
        assertThat(page.locator("[id='form:email_error']")).containsText("Adressen tillhör redan någon i listan.");
        assertThat(page.getByLabel("Namn")).hasValue("Leo Igen");
    }

    @Test
    void anEmployeeIsAddedByMailAndTheLastFullPermissionStays() {
        Page page = people.logIn("maria@syd.example", "/byra/medarbetare/ny");
        page.getByLabel("Namn").fill("Kim Ny");
        page.getByLabel("E-postadress").fill(email);
        people.press(page, "Lägg till och skicka mejl");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Vi har mejlat " + email);
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("Kim Ny")))
                .containsText("Har inte valt lösenord");
        mails.await(email, 1);

        people.follow(page, "Ändra Maria Sund");
        page.waitForURL("**/byra/medarbetare/*");
        page.getByLabel("Standardbehörighet", new Page.GetByLabelOptions().setExact(false))
                .check();
        people.press(page, "Spara behörigheten");
        assertThat(page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText("full behörighet")))
                .containsText("Byrån behöver ha minst en medarbetare med full behörighet");
    }

    @Test
    @DisplayName("§5: full permission chooses what employees with standard permission see")
    void whatEmployeesSeeIsChosen() {
        Page page = people.logIn("maria@syd.example", "/byra/medarbetare");
        chooseWhatEmployeesSee(page, "Bara kunder med uppdrag");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("ser nu bara kunder som de arbetar med");
        chooseWhatEmployeesSee(page, "Byråns alla kunder");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("ser nu alla kunder");
    }

    private void chooseWhatEmployeesSee(Page page, String choice) {
        Locator radio = page.getByLabel(choice, new Page.GetByLabelOptions().setExact(false));
        assertThat(radio).not().isChecked();
        radio.check();
        people.press(page, "Spara valet");
        assertThat(radio).isChecked();
    }

    @Test
    void ofAFileThatIsNoRegisterAllThatIsMissingIsTold() {
        Page page = people.logIn("anna@lind.example", "/byra/importera");
        page.getByLabel("CSV-fil")
                .setInputFiles(
                        new FilePayload("x.csv", "text/csv", "namn;ort\nA;B\n".getBytes(StandardCharsets.UTF_8)));
        people.press(page, "Granska filen");
        assertThat(page.locator(".alert li"))
                .hasText(new String[] {"Ert kundnummer", "Organisationsnummer", "Kontaktperson", "E-postadress"});
    }

    private static Locator alert(Page page) {
        return page.getByRole(AriaRole.ALERT)
                .filter(new Locator.FilterOptions().setHas(page.locator("h2")))
                .first();
    }
}
