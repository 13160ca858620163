package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samverk.web.page.WebPage;

/** A file of the bank is read, its rows are matched one after the other, and bank and books agree. */
class BankIT {

    /** Some rows of a made-up shop, as its bank gives them. */
    private static final String TABLE = """
            Bokföringsdag;Valutadag;Verifikationsnummer;Text/mottagare;Belopp;Saldo
            2026-03-31;2026-03-31;2026033100066;LANEBETALNING;-15240,00;238831,59
            2026-03-31;2026-03-31;2026033100065;PRIS FORETAGSPAKET;-145,00;254071,59
            2026-03-31;2026-03-31;2026033100064;KORTINLOSEN 20260327;31126,25;254216,59
            2026-03-30;2026-03-30;2026033000063;INSATTNING SERVICEBOX;9000,00;223090,34
            """;

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private final People people = new People(samverk);

    private static String lastPart(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static Locator cell(Page page, String column, int row) {
        return page.getByLabel(column + " " + row, new Page.GetByLabelOptions().setExact(true));
    }

    private static void chosen(Page page, String text) {
        page.waitForURL("**/bankrad/*/*");
        assertThat(page.locator("h1")).hasText(text);
    }

    private static FilePayload file(String text) {
        return new FilePayload("kontoutdrag.csv", "text/csv", text.getBytes(Charset.forName("windows-1252")));
    }

    /** Books that hold what the account held before the rows that are matched. */
    private Page books() {
        Page page = people.collaborate(new Mails(samverk), "Bankens Kund AB", "Bokföring");
        people.follow(page, "Öppna Bokföring");
        people.follow(page, "Börja bokföra");
        page.locator("[id='form:startsOn']").fill("2026-01-01");
        page.locator("[id='form:endsOn']").fill("2026-12-31");
        people.press(page, "Öppna bokföringen");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Bokföringen är öppnad");
        page.navigate(WebPage.NEW_ENTRY.of(number(page)));
        page.getByLabel("Datum").fill("2026-01-02");
        page.locator("[id='form:description']").fill("Vad kontot hade");
        cell(page, "Konto", 1).fill("1930");
        cell(page, "Debet", 1).fill("223090,34");
        cell(page, "Konto", 2).fill("2081");
        cell(page, "Kredit", 2).fill("223090,34");
        people.press(page, "Bokför");
        page.waitForURL("**/tjanst/bokforing/verifikation/*/*");
        return page;
    }

    private static String number(Page page) {
        return page.url().replaceFirst(".*/tjanst/bokforing/[^/]+/([^/?#]+).*", "$1");
    }

    @Test
    @DisplayName(
            "K17, K19, K20, K23, K39: from a file of the bank to books that agree with it, by keyboard, and back again")
    void agrees() {
        Page page = books();
        page.navigate(WebPage.BANK.of(number(page)));
        page.locator("[id='form:name']").fill("Företagskonto");
        page.locator("[id='form:number']").fill("SE19 9900 0000 0000 0001 2346");
        page.locator("[id='form:since']").fill("2026-03-31");
        people.press(page, "Lägg upp bankkonto");
        assertThat(page.locator("[id='form:number_error']")).containsText("kontrollsiffrorna stämmer inte");
        page.locator("[id='form:number']").fill("SE19 9900 0000 0000 0001 2345");
        people.press(page, "Lägg upp bankkonto");
        page.waitForURL("**/bankkonto/*/*");

        page.locator("[id='form:file']").setInputFiles(file(TABLE.replace("-145,00", "gratis")));
        people.press(page, "Läs in");
        assertThat(page.locator("[id='form:file_error']")).containsText("Rad 3: ”gratis” är inget belopp");
        page.locator("[id='form:file']").setInputFiles(file(TABLE));
        people.press(page, "Läs in");
        page.waitForURL("**/bankrader/*/*");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Filen har 4 rader: 4 nya, 0 fanns redan.");
        assertThat(page.locator(".equation")).containsText("3 omatchade rader");
        assertThat(page.locator(".equation")).containsText("Skillnaden är förklarad");
        samverk.shot(page, "bankrader");

        page.keyboard().press("ArrowDown");
        chosen(page, "LANEBETALNING");
        cell(page, "Konto", 1).fill("2350");
        cell(page, "Belopp", 1).fill("12 000");
        assertThat(page.locator("[data-bank-left]")).hasText("3\u00a0240,00");
        cell(page, "Konto", 2).fill("8410");
        cell(page, "Belopp", 2).fill("3240");
        assertThat(page.locator("[data-bank-left]")).hasText("0,00");
        samverk.shot(page, "bankrad");
        people.press(page, "Godkänn och nästa");

        chosen(page, "PRIS FORETAGSPAKET");
        cell(page, "Konto", 1).fill("6570");
        cell(page, "Belopp", 1).fill("mycket");
        cell(page, "Belopp", 2).fill("10");
        people.press(page, "Godkänn och nästa");
        assertThat(page.locator("tr:has([aria-label='Konto 1']) .field-error")).containsText("mycket");
        assertThat(page.locator("tr:has([aria-label='Konto 2']) .field-error")).containsText("saknas");
        cell(page, "Belopp", 2).fill("");
        cell(page, "Belopp", 1).fill("146");
        people.press(page, "Godkänn och nästa");
        assertThat(page.locator("[id='form'] .alert-error")).containsText("mer än vad som återstår av raden");
        cell(page, "Belopp", 1).fill("145");
        people.press(page, "Godkänn och nästa");

        chosen(page, "KORTINLOSEN 20260327");
        cell(page, "Konto", 1).fill("3001");
        cell(page, "Belopp", 1).fill("1000");
        people.press(page, "Godkänn och nästa");
        page.waitForURL("**/bankrader/*/*");
        people.follow(page, "KORTINLOSEN 20260327");
        chosen(page, "KORTINLOSEN 20260327");
        assertThat(page.locator("[data-bank-left]")).hasText("30\u00a0126,25");
        people.press(page, "Ta tillbaka");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Raden är öppen igen.");
        cell(page, "Konto", 1).fill("3001");
        cell(page, "Belopp", 1).fill("31126,25");
        cell(page, "Moms", 1).selectOption("25");
        people.press(page, "Godkänn och nästa");
        page.waitForURL("**/bankrader/*/*");
        assertThat(page.locator(".equation")).containsText("Banken och bokföringen stämmer");

        people.follow(page, "Matchade 3");
        people.follow(page, "PRIS FORETAGSPAKET");
        page.waitForURL("**/bankrad/*/*");
        people.press(page, "Ta tillbaka");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Raden är öppen igen.");
        page.locator("[id='holdForm:reason']").fill("Vad är det för paket?");
        people.press(page, "Låt vila");
        page.waitForURL("**/bankrader/*/*");
        people.follow(page, "Vilar 1");
        assertThat(page.locator("main table")).containsText("Vad är det för paket?");
        page.setViewportSize(390, 844);
        samverk.shot(page, "bankrader-390");
        page.setViewportSize(1440, 900);

        people.follow(page, "Läs in fil");
        page.waitForURL("**/bankkonto/*/*");
        page.locator("[id='form:file']").setInputFiles(file("Datum;Text;Belopp\n2026-03-31;AVI BANKLÅN;-15240,00\n"));
        people.press(page, "Läs in");
        page.waitForURL("**/bankrader/*/*");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("1 av dem kan vara inlästa förut");
        people.follow(page, "Vilar 2");
        people.follow(page, "AVI BANKLÅN");
        chosen(page, "AVI BANKLÅN");
        assertThat(page.locator("main")).containsText("samma dag och belopp som en annan rad");
        samverk.shot(page, "bankrad-kanske");
        page.setViewportSize(390, 844);
        samverk.shot(page, "bankrad-kanske-390");
        page.setViewportSize(1440, 900);
        people.press(page, "Räkna inte raden");
        page.waitForURL("**/bankrader/*/*");
        people.follow(page, "Matchade 3");
        people.follow(page, "AVI BANKLÅN");
        chosen(page, "AVI BANKLÅN");
        assertThat(page.locator("main")).containsText("Samma som en annan rad");
        samverk.shot(page, "bankrad-raknas-inte");
        people.press(page, "Räkna raden igen");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Raden är uppe igen.");
    }

    @Test
    @DisplayName("K22, K24: what is sure is taken at once at the bureau; the client reads and asks")
    void sure() {
        Page client = people.logIn("eva@norrsken.example", "/mina/tjanster");
        people.follow(client, "Öppna Bokföring");
        client.waitForURL("**/tjanst/bokforing/oversikt/*");
        String number = lastPart(client.url());

        Page page = people.logIn("erik@lind.example", WebPage.BANK.of(number));
        people.follow(page, "Företagskonto");
        page.waitForURL("**/bankrader/*/*");
        Locator bankFee = page.locator("tr", new Page.LocatorOptions().setHasText("BANKEN"));
        assertThat(bankFee).containsText("6570 195,00");
        assertThat(bankFee).containsText("tidigare rader som liknar den");
        people.press(page, "Godkänn 2 säkra");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("2 rader är bokförda eller matchade.");

        client.navigate(WebPage.BANK.of(number));
        people.follow(client, "Företagskonto");
        client.waitForURL("**/bankrader/*/*");
        assertThat(client.locator("main table")).containsText("KORT ICA TORGET");
    }
}
