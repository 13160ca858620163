package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The bureau asks about an entry, the client answers on a phone. */
class QuestionsIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private final People people = new People(samverk);
    private final String asked = "Vad är detta " + UUID.randomUUID() + "?";

    @Test
    @DisplayName("K13, K14: asked on the entry's page, answered on a phone, read and closed; nothing of it goes")
    void asked() {
        Page erik = people.openBooks("erik@lind.example");
        people.follow(erik, "Alla verifikationer");
        erik.locator("main table tbody a").first().click();
        erik.waitForURL("**/tjanst/bokforing/verifikation/*/*");
        erik.getByLabel("Fråga kunden").fill(asked);
        people.press(erik, "Skicka frågan");
        assertThat(erik.getByRole(AriaRole.STATUS)).containsText("Frågan är skickad till kunden.");
        String entry = erik.url();
        assertThat(of(erik)).containsText("Väntar på svar");

        Page eva = people.openBooks("eva@norrsken.example");
        eva.setViewportSize(390, 844);
        eva.navigate(entry.replace("/verifikation/", "/fragor/").replaceAll("/[^/]+$", "?visa=vara"));
        eva.locator("tr", new Page.LocatorOptions().setHasText(asked))
                .getByRole(AriaRole.LINK)
                .click();
        eva.waitForURL("**/tjanst/bokforing/fraga/*/*");
        people.press(eva, "Svara");
        assertThat(eva.getByRole(AriaRole.ALERT)
                        .filter(new Locator.FilterOptions().setHasText("Här är ännu inget att skicka")))
                .isVisible();
        eva.getByLabel("Ert svar").fill("Personalfika, fyra personer.");
        samverk.shot(eva, "fraga-390");
        people.press(eva, "Svara");
        assertThat(eva.getByRole(AriaRole.STATUS)).containsText("Den andra parten ser nu det du skrev.");

        erik.reload();
        assertThat(of(erik)).containsText("Besvarad, läs svaret");
        of(erik).getByRole(AriaRole.LINK).click();
        erik.waitForURL("**/tjanst/bokforing/fraga/*/*");
        assertThat(erik.locator(".timeline")).containsText("Personalfika, fyra personer.");
        people.press(erik, "Stäng frågan");
        assertThat(erik.getByRole(AriaRole.STATUS)).containsText("Frågan är stängd.");

        eva.navigate(entry);
        assertThat(eva.locator("li", new Page.LocatorOptions().setHasText("Personalfika")))
                .containsText("Stängd");
    }

    @Test
    @DisplayName("K14: an answer that is sent twice from one page is said once")
    void answeredTwice() {
        Page erik = people.openBooks("erik@lind.example");
        people.follow(erik, "Alla verifikationer");
        erik.locator("main table tbody tr")
                .nth(1)
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        erik.waitForURL("**/tjanst/bokforing/verifikation/*/*");
        erik.getByLabel("Fråga kunden").fill(asked);
        people.press(erik, "Skicka frågan");
        assertThat(erik.getByRole(AriaRole.STATUS)).containsText("Frågan är skickad till kunden.");
        of(erik).getByRole(AriaRole.LINK).click();
        erik.waitForURL("**/tjanst/bokforing/fraga/*/*");

        Page eva = people.openBooks("eva@norrsken.example");
        eva.navigate(erik.url());
        eva.getByLabel("Ert svar").fill("Personalfika.");
        eva.evaluate("""
                async () => {
                  const form = document.getElementById('sayForm');
                  const sent = new FormData(form);
                  sent.append('sayForm:say', 'sayForm:say');
                  const post = () => fetch(form.action, { method: 'POST', body: sent });
                  await Promise.all([post(), post()]);
                }
                """);
        erik.reload();
        assertThat(erik.locator(".timeline")).containsText("Personalfika.");
        assertThat(erik.locator(".timeline > li")).hasCount(2);
        people.press(erik, "Stäng frågan");
        assertThat(erik.getByRole(AriaRole.STATUS)).containsText("Frågan är stängd.");
    }

    @Test
    @DisplayName("K42, K43: one line is asked about, and answered on a phone by a photograph alone")
    void photographed() {
        Page erik = people.openBooks("erik@lind.example");
        people.follow(erik, "Alla verifikationer");
        erik.locator("main table tbody a").first().click();
        erik.waitForURL("**/tjanst/bokforing/verifikation/*/*");
        erik.getByLabel("Fråga kunden").fill(asked);
        erik.locator("[id='askForm:line']").selectOption(new SelectOption().setIndex(1));
        samverk.shot(erik, "fraga-om-rad-1440");
        people.press(erik, "Skicka frågan");
        assertThat(erik.getByRole(AriaRole.STATUS)).containsText("Frågan är skickad till kunden.");
        assertThat(of(erik)).containsText("rad 1");
        of(erik).getByRole(AriaRole.LINK).click();
        erik.waitForURL("**/tjanst/bokforing/fraga/*/*");

        Page eva = people.openBooks("eva@norrsken.example");
        eva.setViewportSize(390, 844);
        eva.navigate(erik.url());
        eva.locator("[id='sayForm:photo']")
                .setInputFiles(new FilePayload("IMG_7.jpg", "image/jpeg", Photographs.jpeg(300, 400)));
        samverk.shot(eva, "fraga-foto-390");
        people.press(eva, "Svara");
        assertThat(eva.getByRole(AriaRole.STATUS)).containsText("Den andra parten ser nu det du skrev.");
        eva.navigate(erik.url());
        assertThat(eva.locator(".timeline img")).hasCount(1);
        samverk.shot(eva, "fraga-besvarad-390");

        erik.reload();
        samverk.shot(erik, "fraga-besvarad-1440");
        erik.locator(".timeline .shown").click();
        erik.waitForURL("**/ett-underlag/*/*");
        assertThat(erik.locator(".paper img")).hasCount(1);
    }

    /** The question in the list of those about the entry. */
    private static Locator of(Page page) {
        return page.locator("main .agenda li").last();
    }

    @Test
    @DisplayName("K15: a question is not found by another bureau")
    void ofOthers() {
        Page erik = people.openBooks("erik@lind.example");
        people.follow(erik, "Frågor");
        erik.waitForURL("**/tjanst/bokforing/fragor/*");
        erik.locator("main table tbody a").first().click();
        erik.waitForURL("**/tjanst/bokforing/fraga/*/*");
        samverk.expectError("404");
        Page maria = people.logIn("maria@syd.example", "/byra/start");
        maria.navigate(erik.url());
        // Not found; or why not, where another test has entered the company in this bureau's register.
        assertThat(maria.locator("body")).not().containsText("Fråga om");
    }
}
