package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samverk.shared.Time;

/** Eva lets an auditor read in the books of Norrsken Café, on her phone; the bureau sees it. */
class ReaderIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private final People people = new People(samverk);
    private final Mails mails = new Mails(samverk);
    private final String email = "karin." + UUID.randomUUID() + "@revision.example";
    private final String answer = "Personalfika " + UUID.randomUUID();
    private final LocalDate day = LocalDate.now(Time.ZONE).plusMonths(2);

    @Test
    @DisplayName(
            "K10, K11: an auditor is invited on a phone, says yes, reads, asks, changes nothing, and is out when it is ended")
    void reads() {
        Page eva = people.onPhone();
        people.enter(eva, "eva@norrsken.example");
        eva.navigate("/mina/anvandare");
        people.follow(eva, "Läsare");
        eva.waitForURL("**/mina/lasare");
        people.follow(eva, "Bjud in en läsare");
        eva.waitForURL("**/mina/lasare/ny");
        people.press(eva, "Bjud in");
        assertThat(eva.locator("main")).containsText("Ange vad personen läser som.");
        assertThat(eva.locator("main")).containsText("Välj den sista dagen.");
        eva.getByLabel("Namn").fill("Karin Ek");
        eva.getByLabel("E-postadress").fill("eva@norrsken.example");
        eva.getByText("Revisor", new Page.GetByTextOptions().setExact(true)).click();
        eva.getByLabel("Vad det gäller").fill("Revision");
        eva.getByLabel("Till och med").fill(day.toString());
        people.press(eva, "Bjud in");
        assertThat(eva.locator("main")).containsText("en av företagets användare");
        eva.getByLabel("E-postadress").fill(email);
        samverk.shot(eva, "lasare-ny-390");
        people.press(eva, "Bjud in");
        assertThat(said(eva)).containsText("Inbjudan är skickad till " + email);
        assertThat(row(eva)).containsText("Har inte tackat ja");
        samverk.shot(eva, "lasare-390");

        Page karin = samverk.newPage(1440, 900, "sv-SE", ColorScheme.LIGHT);
        Axe.comesWithEachPage(karin);
        String link = mails.await(email, 1).link();
        karin.navigate(link);
        assertThat(karin.locator("h1")).containsText("Inbjudan att läsa hos Norrsken Café AB");
        samverk.shot(karin, "lasinbjudan");
        karin.getByLabel("Välj ett lösenord").fill(People.PASSWORD);
        people.press(karin, "Tacka ja");
        karin.waitForURL("**/logga-in*");
        people.logIn(karin, email, People.PASSWORD);
        karin.waitForURL("**/mina/lasning");
        assertThat(karin.locator("main")).containsText("Till och med " + day);
        samverk.shot(karin, "lasning");

        people.follow(karin, "Öppna Bokföring");
        karin.waitForURL("**/tjanst/bokforing/oversikt/*");
        assertThat(karin.locator(".workspace")).containsText("Läser till och med " + day);
        String books = karin.url();
        opensWhatOnlyShows(karin, books);
        changesNothing(karin, books);

        people.follow(karin, "Verifikationer");
        karin.locator("main table tbody a").first().click();
        karin.waitForURL("**/tjanst/bokforing/verifikation/*/*");
        String asked = "Vad är detta " + UUID.randomUUID() + "?";
        karin.getByText("Redovisningsbyrån", new Page.GetByTextOptions().setExact(true))
                .click();
        karin.getByLabel("Din fråga").fill(asked);
        people.press(karin, "Skicka frågan");
        assertThat(said(karin)).containsText("Frågan är skickad till byrån.");
        answered(asked, books);
        mails.await(email, 2);
        karin.navigate(books.replace("/oversikt/", "/fragor/") + "?visa=vara");
        samverk.shot(karin, "lasare-fragor");
        assertThat(question(karin, answer)).containsText("Besvarad, läs svaret");

        Page anna = people.logIn("anna@lind.example", "/byra/kunder?q=norrsken");
        people.follow(anna, "Norrsken Café AB");
        anna.waitForURL("**/byra/kund/*");
        anna.locator("main .tabs a", new Page.LocatorOptions().setHasText("Samarbeten"))
                .click();
        assertThat(anna.locator("main")).containsText("Läsare som kunden har bjudit in");
        assertThat(row(anna)).containsText(day.toString());
        samverk.shot(anna, "kundens-lasare");

        eva.navigate("/mina/lasare");
        row(eva).getByRole(AriaRole.LINK).click();
        eva.waitForURL("**/mina/lasare/*-*");
        samverk.shot(eva, "lasare-en-390");
        people.press(eva, "Avsluta …");
        people.press(eva, "Avsluta");
        assertThat(said(eva)).containsText("Karin Ek kommer inte längre in.");
        assertThat(row(eva)).containsText("Avslutad");

        samverk.expectError("401");
        karin.navigate(books);
        karin.waitForURL("**/logga-in*");
        people.logIn(karin, email, People.PASSWORD);
        assertThat(karin.locator("main")).containsText("Inloggningen lyckades inte.");
        karin.navigate(link);
        assertThat(karin.locator("main")).containsText("Inbjudan gäller inte längre");
    }

    /** Every page of the menu of the service opens, and nothing there offers to change anything. */
    private void opensWhatOnlyShows(Page karin, String books) {
        List<String> pages = karin.locator("nav.side a").all().stream()
                .map(entry -> entry.getAttribute("href"))
                .toList();
        assertThat(pages).hasSizeGreaterThan(10);
        SoftAssertions softly = new SoftAssertions();
        for (String page : pages) {
            karin.navigate(page);
            assertThat(karin.locator("h1")).not().containsText("Du kommer inte åt sidan");
            // What only filters is sent by GET.
            softly.assertThat(karin.locator("main form[method=post] button, main input[type=file]")
                            .allTextContents())
                    .as(page)
                    .isEmpty();
            softly.assertThat(Axe.violations(karin)).as(page).isEmpty();
        }
        softly.assertAll();
        karin.navigate(books);
    }

    /** What is for others is not there, and a page that changes tells why it is closed. */
    private void changesNothing(Page karin, String books) {
        samverk.expectError("403");
        samverk.expectError("404");
        karin.navigate(books.replace("/oversikt/", "/ny-verifikation/"));
        assertThat(karin.locator("body")).containsText("Du läser hos Norrsken Café AB och ändrar inget");
        for (String page : List.of("/mina/anvandare", "/mina/lasare", "/mina/arkiv", "/mina/logg", "/mina/tjanster")) {
            karin.navigate(page);
            assertThat(karin.locator("h1")).containsText("Sidan finns inte");
        }
        karin.navigate(books);
    }

    /** By Erik, at the bureau. */
    private void answered(String asked, String books) {
        Page erik = people.logIn("erik@lind.example", "/byra/start");
        erik.navigate(books.replace("/oversikt/", "/fragor/") + "?visa=vara");
        question(erik, asked).getByRole(AriaRole.LINK).click();
        erik.waitForURL("**/tjanst/bokforing/fraga/*/*");
        assertThat(erik.locator(".timeline")).containsText("läsare");
        erik.getByLabel("Ert svar").fill(answer);
        people.press(erik, "Svara");
        assertThat(said(erik)).containsText("ser nu det du skrev.");
    }

    private static Locator question(Page page, String asked) {
        return page.locator("tr", new Page.LocatorOptions().setHasText(asked));
    }

    private Locator row(Page page) {
        return page.locator("main tr", new Page.LocatorOptions().setHasText("Karin Ek"))
                .first();
    }

    private static Locator said(Page page) {
        return page.getByRole(AriaRole.STATUS);
    }
}
