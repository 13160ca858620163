package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samverk.shared.Time;
import se.samverk.web.page.WebPage;

/** Receipts that are missing: answered by the client on a phone, posted by the bureau. */
class ReceiptsIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private final People people = new People(samverk);

    private static Locator cell(Page page, String column, int row) {
        return page.getByLabel(column + " " + row, new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator payments(Page page) {
        return page.locator(".receipts > li");
    }

    private static Locator payment(Page page, String text) {
        return payments(page).filter(new Locator.FilterOptions().setHasText(text));
    }

    private static void told(Page page, String text) {
        assertThat(page.getByRole(AriaRole.STATUS)).containsText(text);
    }

    /** The bureau opens the books and reads what the bank tells of these days. */
    private String read(Page bureau, Page client) {
        client.navigate("/mina/tjanster");
        people.follow(client, "Öppna Bokföring");
        client.waitForURL("**/tjanst/bokforing/oversikt/*");
        String number = client.url().substring(client.url().lastIndexOf('/') + 1);
        bureau.navigate(WebPage.BEGIN_BOOKS.of(number));
        people.press(bureau, "Öppna bokföringen");
        told(bureau, "Bokföringen är öppnad");
        bureau.navigate(WebPage.BANK.of(number));
        bureau.locator("[id='form:name']").fill("Företagskonto");
        bureau.locator("[id='form:number']").fill("SE19 9900 0000 0000 0001 2345");
        people.press(bureau, "Lägg upp bankkonto");
        bureau.waitForURL("**/bankkonto/*/*");
        String day = LocalDate.now(Time.ZONE).toString();
        String table = Stream.of(
                        "Bokföringsdag;Text;Belopp",
                        day + ";KORT JARNHANDELN;-389,00",
                        day + ";KORT TORGHANDEL;-250,00",
                        day + ";KORT LEKSAKSBODEN;-199,00")
                .collect(Collectors.joining("\n"));
        bureau.locator("[id='form:file']")
                .setInputFiles(new FilePayload("rader.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
        people.press(bureau, "Läs in");
        bureau.waitForURL("**/bankrader/*/*");
        return number;
    }

    @Test
    @DisplayName("K35, K36, K37: the client answers three payments on a phone, and the bureau posts them")
    void fromPhoneToBooks() {
        People.Sides sides = people.collaborate(new Mails(samverk), "Kvittots Kund AB", "Bokföring", "Standard");
        Page client = sides.client();
        Page bureau = sides.bureau();
        String number = read(bureau, client);

        client.navigate("/mina/tjanster");
        assertThat(client.locator("main")).containsText("3 kvitton som saknas");
        client.navigate(WebPage.RECEIPTS.of(number));
        assertThat(payments(client)).hasCount(3);
        samverk.shot(client, "kvitton-390");
        FileChooser camera = client.waitForFileChooser(
                () -> payment(client, "JARNHANDELN").getByRole(AriaRole.BUTTON).click());
        camera.setFiles(new FilePayload("IMG_1.jpg", "image/jpeg", Photographs.jpeg(300, 400)));
        told(client, "Tack. 2 kvitton saknas.");
        assertThat(payments(client)).hasCount(2);

        payment(client, "TORGHANDEL").getByRole(AriaRole.LINK).last().click();
        client.waitForURL("**/kvitto/*/*");
        samverk.shot(client, "kvitto-390");
        client.locator("[id='noneForm:reason']").fill("Blommor till invigningen. Säljaren hade inga kvitton.");
        people.press(client, "Skriv under och skicka");
        told(client, "Tack. 1 kvitto saknas.");
        client.waitForURL("**/kvitto/*/*");
        assertThat(client.locator("h1")).hasText("KORT LEKSAKSBODEN");
        people.press(client, "Det var privat");
        told(client, "Tack. Inga kvitton saknas längre.");
        client.locator("[id='dayForm:day']").selectOption("Aldrig");
        people.press(client, "Spara dagen");
        told(client, "Inga påminnelser skickas.");

        bureau.navigate(WebPage.RECEIPTS.of(number));
        assertThat(bureau.locator("main")).containsText("Kunden får inga påminnelser.");
        assertThat(bureau.locator("[id='dayForm:day']")).hasCount(0);
        bureau.navigate(WebPage.RECEIPTS_ANSWERED.of(number));
        assertThat(bureau.locator("main tbody tr")).hasCount(3);
        samverk.shot(bureau, "kvittosvar-1440");
        people.follow(bureau, "KORT TORGHANDEL");
        bureau.waitForURL("**/kvitto/*/*");
        assertThat(bureau.locator(".paper img")).hasCount(1);
        samverk.shot(bureau, "kvitto-1440");
        people.follow(bureau, "Visa bankraden");
        bureau.waitForURL("**/bankrad/*/*");
        assertThat(bureau.locator("main")).containsText("Säljaren hade inga kvitton.");
        cell(bureau, "Konto", 1).fill("5460");
        cell(bureau, "Belopp", 1).fill("250");
        people.press(bureau, "Godkänn och nästa");
        told(bureau, "KORT TORGHANDEL");
        post(bureau, number, "KORT LEKSAKSBODEN", "2893", null);
        post(bureau, number, "KORT JARNHANDELN", "5460", "389");

        bureau.navigate(WebPage.RECEIPTS_ANSWERED.of(number));
        assertThat(bureau.locator("main")).containsText("Inget svar väntar");
        assertThat(bureau.locator("main tbody tr")).hasCount(3);
        bureau.navigate(WebPage.ENTRIES.of(number));
        people.follow(bureau, "B 3");
        bureau.waitForURL("**/verifikation/*/*");
        assertThat(bureau.locator(".paper img")).hasCount(1);
    }

    @Test
    @DisplayName("K34: who posts a row finds the receipt chosen that was read with its amount and day, and posts on it")
    void proposedWhereItIsPosted() {
        People.Sides sides = people.collaborate(new Mails(samverk), "Torgets Kund AB", "Bokföring", "Standard");
        Page client = sides.client();
        Page bureau = sides.bureau();
        String number = read(bureau, client);
        client.navigate(WebPage.DOCUMENTS.of(number));
        byte[] receipt = Papers.pdf(
                "Torghandel AB", "Kvitto " + LocalDate.now(Time.ZONE), "Moms 25 % 50,00", "Att betala 250,00 kr");
        client.getByLabel("Filer").setInputFiles(new FilePayload("kvitto.pdf", "application/pdf", receipt));
        people.press(client, "Lämna in");
        people.follow(client, "kvitto.pdf");
        client.waitForURL("**/ett-underlag/*/*");
        client.waitForCondition(() -> {
            client.reload();
            return client.locator("main").textContent().contains("Läst på underlaget");
        });

        bureau.navigate(WebPage.BANK.of(number));
        people.follow(bureau, "Företagskonto");
        bureau.waitForURL("**/bankrader/*/*");
        people.follow(bureau, "KORT TORGHANDEL");
        bureau.waitForURL("**/bankrad/*/*");
        assertThat(bureau.locator("[id='form:paper'] option:checked")).containsText("kvitto.pdf");
        assertThat(bureau.locator("main")).containsText("Föreslaget efter belopp och dag.");
        samverk.shot(bureau, "bankrad-underlag-1440");
        cell(bureau, "Konto", 1).fill("5460");
        cell(bureau, "Belopp", 1).fill("250");
        people.press(bureau, "Godkänn och nästa");
        told(bureau, "KORT TORGHANDEL");
        bureau.navigate(WebPage.RECEIPTS.of(number));
        assertThat(payments(bureau)).hasCount(2);
        bureau.navigate(WebPage.DOCUMENTS.of(number) + "?visa=alla");
        assertThat(bureau.locator("main tbody tr")).containsText("Bokfört");
    }

    /** Posts a row on an account that is proposed, or typed. */
    private void post(Page bureau, String number, String text, String account, String amount) {
        bureau.navigate(WebPage.RECEIPTS_ANSWERED.of(number));
        people.follow(bureau, text);
        people.follow(bureau, "Visa bankraden");
        bureau.waitForURL("**/bankrad/*/*");
        if (amount == null) {
            assertThat(cell(bureau, "Konto", 1)).hasValue(account);
        } else {
            cell(bureau, "Konto", 1).fill(account);
            cell(bureau, "Belopp", 1).fill(amount);
        }
        people.press(bureau, "Godkänn och nästa");
        told(bureau, text);
    }
}
