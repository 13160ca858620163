package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverk.shared.Time;
import se.samverk.web.page.WebPage;

/** A month in the books under each variant, and what becomes of the books when the collaboration ends. */
class SharedBooksIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private final People people = new People(samverk);
    private final Mails mails = new Mails(samverk);

    /** The pages of both sides, and the customer number under which both find the books. */
    private record Books(Page bureau, Page client, String number) {

        private Page of(String side) {
            return side.equals("client") ? client : bureau;
        }

        private Page notOf(String side) {
            return side.equals("client") ? bureau : client;
        }

        private void go(Page page, WebPage to) {
            page.navigate(to.of(number));
        }
    }

    private Books shared(String name, String variant) {
        People.Sides sides = people.collaborate(mails, name, "Bokföring", variant);
        sides.client().navigate("/mina/tjanster");
        people.follow(sides.client(), "Öppna Bokföring");
        sides.client().waitForURL("**/tjanst/bokforing/oversikt/*");
        String address = sides.client().url();
        return new Books(sides.bureau(), sides.client(), address.substring(address.lastIndexOf('/') + 1));
    }

    private void begin(Books books, Page page) {
        books.go(page, WebPage.BEGIN_BOOKS);
        people.press(page, "Öppna bokföringen");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Bokföringen är öppnad");
    }

    private static Locator cell(Page page, String column, int row) {
        return page.getByLabel(column + " " + row, new Page.GetByLabelOptions().setExact(true));
    }

    private void type(Books books, Page page, String text) {
        books.go(page, WebPage.NEW_ENTRY);
        page.getByLabel("Datum").fill(LocalDate.now(Time.ZONE).toString());
        page.locator("[id='form:description']").fill(text);
        cell(page, "Konto", 1).fill("6570");
        cell(page, "Debet", 1).fill("100");
        cell(page, "Konto", 2).fill("1930");
        cell(page, "Kredit", 2).fill("100");
    }

    private void post(Books books, Page page, String text) {
        type(books, page, text);
        people.press(page, "Bokför");
        page.waitForURL("**/tjanst/bokforing/verifikation/*/*");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("är bokförd.");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void askedFor(Page page, String sentence) {
        assertThat(page.locator("main")).containsText(sentence);
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Be om en ändring"))
                        .first())
                .isVisible();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"Bas, client, kunden", "Standard, bureau, redovisningsbyrån", "Plus, bureau, redovisningsbyrån"})
    @DisplayName(
            "D7e: a month is worked by whom the variant gives each task; the other side reads who does it, and asks")
    void byVariant(String variant, String poster, String named) {
        Books books = shared("Delad " + variant + " AB", variant);
        Page posting = books.of(poster);
        Page other = books.notOf(poster);
        begin(books, posting);
        post(books, posting, "Insättning");

        type(books, other, "Förslaget");
        assertThat(other.locator("main")).containsText("Enligt avtalet bokför " + named + ".");
        assertThat(button(other, "Bokför")).hasCount(0);
        people.press(other, "Lämna förslaget");
        assertThat(other.getByRole(AriaRole.STATUS)).containsText("Förslaget är lämnat.");

        posting.navigate(poster.equals("client") ? "/mina/tjanster" : "/byra/att-gora?q=Delad");
        assertThat(posting.locator("main")).containsText("1 förslag att bokföra");
        books.go(posting, WebPage.BOOKS);
        people.follow(posting, "Förslaget");
        posting.locator("[id='sendBackForm:reason']").fill("Vad gäller det?");
        people.press(posting, "Skicka tillbaka");
        assertThat(posting.getByRole(AriaRole.STATUS)).containsText("Förslaget är skickat tillbaka");
        other.navigate(poster.equals("client") ? "/byra/notiser" : "/mina/notiser");
        assertThat(other.locator("main")).containsText("skickade tillbaka förslaget med en fråga: Förslaget");

        books.go(books.bureau(), WebPage.CLOSING);
        String month = YearMonth.from(LocalDate.now(Time.ZONE)).toString();
        books.bureau().locator("[id='lockForm:toLock']").selectOption(month);
        books.bureau().locator("[id='lockForm:lockReason']").fill("Resten kommer i nästa månad");
        people.press(books.bureau(), "Lås månaden");
        assertThat(books.bureau().getByRole(AriaRole.STATUS)).containsText(month + " är låst.");
        books.go(books.client(), WebPage.CLOSING);
        assertThat(books.client()
                        .locator("main tbody tr", new Page.LocatorOptions().setHasText(month))
                        .first())
                .containsText("Låst");
        assertThat(button(books.client(), "Lås månaden")).hasCount(0);
        askedFor(books.client(), "Enligt avtalet är det redovisningsbyråns uppgift:");
        books.go(books.client(), WebPage.VAT);
        askedFor(books.client(), "Enligt avtalet är det redovisningsbyråns uppgift:");
    }

    private void end(Books books, String aftermath) {
        Page client = books.client();
        client.navigate("/mina/samarbeten");
        people.follow(client, "Ändra inställningar");
        people.press(client, "Avsluta samarbetet …");
        Locator dialog = client.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("I dag", new Locator.GetByLabelOptions().setExact(false))
                .check();
        dialog.getByLabel(aftermath).check();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Avsluta samarbetet"))
                .click();
        assertThat(client.getByRole(AriaRole.STATUS)).containsText("Samarbetet i Bokföring är avslutat.");
    }

    /** It still has the client in its register, and so is led to the reason. */
    private static void comesInNoLonger(Books books) {
        books.bureau().navigate(WebPage.BOOKS.of(books.number()));
        books.bureau().waitForURL("**/byra/atkomst?**");
        assertThat(books.bureau().locator("main")).containsText("Inget samarbete pågår i tjänsten.");
    }

    @Test
    @DisplayName("D7b, D7d: a client that continues on its own does every task; its former bureau comes in no longer")
    void onItsOwn() {
        Books books = shared("Egen Väg AB", "Plus");
        begin(books, books.bureau());
        post(books, books.bureau(), "Av byrån");
        end(books, "Kunden fortsätter på egen hand");

        comesInNoLonger(books);
        books.go(books.client(), WebPage.ENTRIES);
        assertThat(books.client().locator("main")).containsText("Av byrån");
        post(books, books.client(), "Av kunden");
        books.go(books.client(), WebPage.VAT);
        assertThat(books.client().locator("main")).not().containsText("Enligt avtalet");
        books.go(books.client(), WebPage.CLOSING);
        assertThat(button(books.client(), "Lås månaden")).isVisible();
    }

    @Test
    @DisplayName("D7b, D5a: what was closed is read and taken out; what writes is refused with the reason")
    void closed() {
        Books books = shared("Stängd AB", "Bas");
        begin(books, books.client());
        post(books, books.client(), "Före avslutet");
        end(books, "Tjänsten stängs och kan bara läsas");

        comesInNoLonger(books);
        Page client = books.client();
        books.go(client, WebPage.BOOKS);
        assertThat(client.locator("main")).containsText("Före avslutet");
        assertThat(client.locator(".workspace")).containsText("Stängd, går att läsa");
        assertThat(client.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ny verifikation")))
                .hasCount(0);
        books.go(client, WebPage.SIE);
        assertThat(client.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ladda ner"))
                        .first())
                .isVisible();
        type(books, client, "Efter avslutet");
        assertThat(button(client, "Bokför")).hasCount(0);
        people.press(client, "Lämna förslaget");
        assertThat(client.locator("[id='form'] .alert-error")).containsText("allt går att läsa och ta ut");
    }
}
