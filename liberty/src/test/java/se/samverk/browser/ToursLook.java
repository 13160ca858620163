package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.testing.Numbers;

/** The pictures of the guided tours: a folder for each tour and language, numbered step by step. */
class ToursLook {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private static final Path TOURS = Pictures.FOLDER.resolve("tours");

    private final People people = new People(samverk);
    private final Mails mails = new Mails(samverk);
    private final String organisationNumber = Numbers.organisationNumber();
    private final String email = "tour." + organisationNumber + "@ny.example";

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void theBureauInvitesAndTheClientAccepts(String language) {
        invite(new Tour("bureau-invites", language, people.logIn(Visitors.ANNA, "/byra/start?lang=" + language)));
        Page client = samverk.newPage(1280, 800, language.equals("sv") ? "sv-SE" : "en-GB", ColorScheme.LIGHT);
        accept(new Tour("client-accepts", language, client));
    }

    private void invite(Tour tour) {
        Page page = tour.page;
        tour.picture("start");
        page.navigate("/byra/kund-ny");
        page.locator("[id='form:number']").fill(organisationNumber);
        page.locator("[id='form:organisationNumber']").fill(organisationNumber);
        page.locator("[id='form:name']").fill("Nya Kunden AB");
        page.locator("[id='form:contactPerson']").fill("Kim Ny");
        page.locator("[id='form:email']").fill(email);
        tour.picture("register-the-client");
        page.locator("[id='form:save']").click();
        page.waitForURL("**/byra/kund/*?flik=uppdrag");
        String client = page.url().replaceAll(".*/byra/kund/|\\?.*", "");
        page.navigate("/byra/uppdrag/" + client);
        page.locator("[id='form:name']").fill("Löpande bokföring");
        tour.picture("enter-an-assignment");
        page.locator("[id='form:save']").click();
        page.waitForURL("**/byra/kund/*?flik=uppdrag");
        page.navigate("/byra/samarbeten?kund=" + client);
        tour.picture("choose-a-service");
        page.navigate("/byra/aktivera/" + client + "/invoicing");
        for (String step : new String[] {"choose-a-variant", "agree-on-terms", "name-the-assignment", "greet"}) {
            tour.picture(step);
            people.goOn(page);
        }
        tour.picture("read-the-mail");
        page.locator("[id='form:invite']").click();
        page.waitForURL("**/byra/kund/*?flik=samarbeten");
        tour.picture("the-invitation-waits");
    }

    private void accept(Tour tour) {
        Page page = tour.page;
        Mails.Mail mail = mails.await(email, 1);
        page.setContent(mail.html());
        tour.picture("the-mail");
        page.navigate(mail.link());
        page.locator("[id='form:password']").fill(People.PASSWORD);
        tour.picture("create-an-account");
        page.locator("[id='form:register']").click();
        page.waitForURL("**/logga-in?till=*");
        page.locator("[id='form:email']").fill(email);
        page.locator("[id='form:password']").fill(People.PASSWORD);
        tour.picture("log-in");
        page.locator("[id='form:logIn']").click();
        page.waitForURL("**/mina/samarbete/*");
        page.navigate("/mina/tjanster?lang=" + tour.language);
        tour.picture("the-invitation");
        page.locator(".ask-actions .button-primary").click();
        Locator confirm = page.locator("[id='acceptForm:confirmAccept']");
        assertThat(confirm).isVisible();
        tour.picture("accept");
        confirm.click();
        assertThat(page.locator(".tile").first()).isVisible();
        tour.picture("the-service-is-there");
    }

    /** A way through the pages, and the pictures taken on it so far. */
    private static final class Tour {

        private final Path folder;
        private final String language;
        private final Page page;
        private int pictures;

        Tour(String name, String language, Page page) {
            this.folder = TOURS.resolve(name).resolve(language);
            this.language = language;
            this.page = page;
        }

        void picture(String step) {
            pictures++;
            Pictures.takeWindow(page, folder.resolve("%02d-%s.png".formatted(pictures, step)));
        }
    }
}
