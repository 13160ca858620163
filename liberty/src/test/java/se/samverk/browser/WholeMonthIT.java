package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samverk.web.page.WebPage;

/**
 * One whole month of a client that both sides work on, from the first photograph to the closed month: 60 rows of the bank,
 * 25 receipts, 8 supplier invoices, 5 questions. What each side does for it is counted.
 */
class WholeMonthIT {

    private static final Logger LOG = Logger.getLogger(WholeMonthIT.class.getName());
    private static final BigDecimal FIVE = new BigDecimal(5);
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final int RECEIPTS = 25;
    private static final int QUESTIONS = 5;
    private static final int EARLY_RECEIPTS = 5;

    /** What each side needs; more is a step back. */
    private static final int MOST_PRESSES_OF_CLIENT = 85;

    private static final int MOST_PRESSES_OF_BUREAU = 126;

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private final People people = new People(samverk);
    private final List<Row> rows = new ArrayList<>();

    private Page client;
    private Page bureau;
    private Acts ofClient;
    private Acts ofBureau;
    private String number;
    private int photographs;
    private int choices;

    /**
     * A row of the bank, and what explains it.
     *
     * @param account null for an invoice that is paid
     * @param vat as its choice is called; empty for none
     */
    private record Row(LocalDate day, String text, int amount, String account, String vat) {}

    private void add(int day, String text, int amount, String account, String vat) {
        rows.add(new Row(FIRST.withDayOfMonth(day), text, amount, account, vat));
    }

    private void plan() {
        List<String> shops = List.of("GROSSISTEN", "BENSINMACKEN", "KONTORSVAROR", "JARNHANDELN", "PARKERING");
        List<String> accounts = List.of("4010", "5611", "6110", "5460", "5800");
        for (int i = 0; i < 20; i++) {
            add(2 + i, "KORT " + shops.get(i % 5), -(200 + 17 * i), accounts.get(i % 5), "25");
        }
        for (int i = 0; i < 17; i++) {
            add(3 + i, "KORTINLOSEN", 6000 + 250 * i, "3001", "25");
        }
        for (int i = 1; i <= 4; i++) {
            add(20 + i, "BG 5050-1055 P-" + i, -125 * i, null, "");
            add(24 + i, "BG 991-2346 KR-" + i, -1250 * i, null, "");
            add(5 + 6 * (i - 1), "SWISH FORSALJNING", 500 * i, "3001", "25");
            add(1 + 7 * (i - 1), "PRIS FORETAGSPAKET", -145, "6570", "");
        }
        add(25, "LON OKTOBER", -18_400, "7210", "");
        add(12, "SKATTEVERKET", -7300, "1630", "");
        add(31, "LANEBETALNING", -3240, "2350", "");
        add(1, "HYRA LOKALEN", -12_500, "5010", "25");
        add(1, "AKTIEKAPITAL", 100_000, "2081", "");
        add(6, "TELEFON", -625, "6212", "25");
        add(8, "ELBOLAGET", -1875, "5020", "25");
        rows.sort((one, other) -> one.day().compareTo(other.day()));
        Assertions.assertThat(rows).hasSize(60);
    }

    /** The month as its bank gives it, the latest row first. */
    private FilePayload statement() {
        List<String> lines = new ArrayList<>();
        int balance = 0;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            balance += row.amount();
            lines.add(
                    0,
                    "%s;%s;%d;%s;%d,00;%d,00"
                            .formatted(row.day(), row.day(), 2_026_100_000 + i, row.text(), row.amount(), balance));
        }
        lines.add(0, "Bokföringsdag;Valutadag;Verifikationsnummer;Text/mottagare;Belopp;Saldo");
        return new FilePayload(
                "kontoutdrag.csv", "text/csv", String.join("\n", lines).getBytes(Charset.forName("windows-1252")));
    }

    private static FilePayload photograph(int number) {
        return new FilePayload("IMG_" + number + ".jpg", "image/jpeg", Photographs.jpeg(300 + number, 400));
    }

    private static Locator field(Page page, String id) {
        return page.locator("[id='" + id + "']");
    }

    private static Locator cell(Page page, String column, int row) {
        return page.getByLabel(column + " " + row, new Page.GetByLabelOptions().setExact(true));
    }

    private static void told(Page page, String text) {
        assertThat(page.getByRole(AriaRole.STATUS)).containsText(text);
    }

    /** What the menu leads to; one press. */
    private void go(Page page, WebPage to) {
        (page == client ? ofClient : ofBureau).press();
        page.navigate(to.of(number));
    }

    /** Before the month: not counted. */
    private void begin() {
        plan();
        People.Sides sides = people.collaborate(new Mails(samverk), "Kvarterets Kök AB", "Bokföring", "Standard");
        client = sides.client();
        bureau = sides.bureau();
        client.navigate("/mina/tjanster");
        people.follow(client, "Öppna Bokföring");
        client.waitForURL("**/tjanst/bokforing/oversikt/*");
        number = client.url().substring(client.url().lastIndexOf('/') + 1);
        bureau.navigate(WebPage.BEGIN_BOOKS.of(number));
        field(bureau, "form:startsOn").fill(FIRST.toString());
        field(bureau, "form:endsOn").fill("2027-09-30");
        people.press(bureau, "Öppna bokföringen");
        told(bureau, "Bokföringen är öppnad");
        bureau.navigate(WebPage.BANK.of(number));
        field(bureau, "form:name").fill("Företagskonto");
        field(bureau, "form:number").fill("SE19 9900 0000 0000 0001 2345");
        field(bureau, "form:since").fill(FIRST.toString());
        people.press(bureau, "Lägg upp bankkonto");
        bureau.waitForURL("**/bankkonto/*/*");
        supplier("Kustens Rosteri AB", "991-2346", "4010");
        supplier("Pappershandeln i Umeå AB", "5050-1055", "6110");
        ofClient = Acts.of(client);
        ofBureau = Acts.of(bureau);
    }

    private void supplier(String name, String bankgiro, String account) {
        bureau.navigate(WebPage.SUPPLIER.of(number));
        field(bureau, "form:name").fill(name);
        field(bureau, "form:bankgiro").fill(bankgiro);
        field(bureau, "form:account").fill(account);
        people.press(bureau, "Spara leverantören");
        told(bureau, "är sparad.");
    }

    /** The first receipts come before the bank tells of their payments, and invoices on paper. */
    private void photographsOfClient() {
        for (int i = 0; i < EARLY_RECEIPTS; i++) {
            go(client, WebPage.DOCUMENTS);
            client.getByLabel("Fotografera").setInputFiles(photograph(++photographs));
            people.press(client, "Lämna in");
            told(client, "inlämnat");
        }
        for (int i = 1; i <= 4; i++) {
            go(client, WebPage.DOCUMENTS);
            client.getByLabel("Fotografera").setInputFiles(photograph(++photographs));
            field(client, "form:description").fill("Faktura KR-" + i);
            people.press(client, "Lämna in");
            told(client, "inlämnat");
        }
    }

    private void invoices() {
        for (int i = 1; i <= 4; i++) {
            go(bureau, WebPage.DOCUMENTS);
            people.follow(bureau, "Faktura KR-" + i);
            people.follow(bureau, "Registrera som leverantörsfaktura");
            bureau.waitForURL("**/ny-leverantorsfaktura/*?underlag=*");
            field(bureau, "form:supplierId").selectOption("Kustens Rosteri AB");
            field(bureau, "form:number").fill("KR-" + i);
            field(bureau, "form:datedOn").fill("2026-10-0" + i);
            field(bureau, "form:dueOn").fill("2026-10-2" + (4 + i));
            field(bureau, "form:total").fill(String.valueOf(1250 * i));
            people.press(bureau, "Registrera fakturan");
            bureau.waitForURL("**/leverantorsfaktura/*/*");
            told(bureau, "är registrerad.");
        }
        for (int i = 1; i <= 4; i++) {
            go(bureau, WebPage.SUPPLIER_INVOICES);
            field(bureau, "fileForm:file").setInputFiles(eInvoice(i));
            people.press(bureau, "Läs in e-fakturan");
            bureau.waitForURL("**/ny-leverantorsfaktura/*/*");
            people.press(bureau, "Registrera fakturan");
            bureau.waitForURL("**/leverantorsfaktura/*/*");
            told(bureau, "är registrerad.");
        }
    }

    private static FilePayload eInvoice(int i) {
        String xml = EInvoiceSample.of("P-" + i, FIRST.plusDays(19 + i))
                .replace("125.00", "T")
                .replace("25.00", "V")
                .replace("100.00", "N")
                .replace("T<", 125 * i + ".00<")
                .replace("V<", 25 * i + ".00<")
                .replace("N<", 100 * i + ".00<");
        return new FilePayload("p-" + i + ".xml", "text/xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    private void attest() {
        go(client, WebPage.SUPPLIER_INVOICES);
        client.locator("main tbody a").first().click();
        for (int left = 7; left >= 0; left--) {
            String invoice = client.url();
            people.press(client, "Attestera");
            if (left > 0) {
                client.waitForURL(address -> !address.equals(invoice));
            }
            told(client, "Fakturan är attesterad.");
        }
    }

    private void readBank() {
        go(bureau, WebPage.BANK);
        people.follow(bureau, "Läs in fil");
        field(bureau, "form:file").setInputFiles(statement());
        people.press(bureau, "Läs in");
        bureau.waitForURL("**/bankrader/*/*");
        told(bureau, "Filen har 60 rader: 60 nya, 0 fanns redan.");
    }

    /** The receipts that are missing: one press each, and the camera. */
    private void missingReceipts() {
        go(client, WebPage.RECEIPTS);
        Locator payments = client.locator(".receipts > li");
        assertThat(payments).hasCount(RECEIPTS - EARLY_RECEIPTS);
        for (int left = RECEIPTS - EARLY_RECEIPTS; left > 0; left--) {
            Locator card = payments.first();
            FileChooser camera = client.waitForFileChooser(
                    () -> card.getByRole(AriaRole.BUTTON).click());
            camera.setFiles(photograph(++photographs));
            assertThat(payments).hasCount(left - 1);
        }
        samverk.shot(client, "manaden-kvitton-390");
    }

    /** The bureau explains row after row; what is sure is taken together. */
    private void explain() {
        go(bureau, WebPage.BANK);
        people.follow(bureau, "Företagskonto");
        bureau.waitForURL("**/bankrader/*/*");
        for (int turns = 0; turns < 100 && bureau.locator("[data-bank-row]").count() > 0; turns++) {
            Locator sure = bureau.getByRole(
                    AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Godkänn \\d+ säk")));
            if (sure.count() > 0) {
                sure.click();
                told(bureau, "bokförda eller matchade");
                assertThat(sure).hasCount(0);
            } else {
                one();
            }
        }
        assertThat(bureau.locator(".equation")).containsText("Banken och bokföringen stämmer");
        samverk.shot(bureau, "manaden-bank-1440");
    }

    private void one() {
        if (!bureau.url().contains("/bankrad/")) {
            bureau.locator("[data-bank-row]").first().click();
            bureau.waitForURL("**/bankrad/*/*");
        }
        String here = bureau.url();
        String title = bureau.locator("h1").innerText().toUpperCase(Locale.ROOT);
        if (!left().equals("0,00")) {
            type(title);
        }
        boolean bought = title.startsWith("KORT ");
        if (bought && choices < EARLY_RECEIPTS) {
            choosePaper();
        }
        people.press(bureau, "Godkänn och nästa");
        bureau.waitForURL(address -> !address.equals(here));
    }

    private String left() {
        return bureau.locator("[data-bank-left]").innerText();
    }

    /** What nothing is known of yet. */
    private void type(String title) {
        Row row = rows.stream()
                .filter(each -> title.contains(each.text()))
                .findFirst()
                .orElseThrow();
        String amount = left().replace("−", "");
        cell(bureau, "Konto", 1).fill(row.account());
        cell(bureau, "Belopp", 1).fill(amount);
        if (!row.vat().isEmpty()) {
            cell(bureau, "Moms", 1).selectOption(row.vat());
        }
    }

    /** A receipt that came before the bank told of its payment. */
    private void choosePaper() {
        Locator papers = field(bureau, "form:paper").locator("option");
        Pattern early = Pattern.compile("IMG_[1-" + EARLY_RECEIPTS + "]\\.jpg");
        String first = papers.filter(new Locator.FilterOptions().setHasText(early))
                .first()
                .getAttribute("value");
        field(bureau, "form:paper").selectOption(first);
        choices++;
    }

    /** Five rows that the bureau wonders about; the client answers on its phone, each from the list of what waits. */
    private void questions() {
        go(bureau, WebPage.BANK);
        people.follow(bureau, "Företagskonto");
        bureau.waitForURL("**/bankrader/*/*");
        people.follow(bureau, "Matchade 60");
        String matched = bureau.url();
        for (int i = 0; i < QUESTIONS; i++) {
            if (i > 0) {
                ofBureau.press();
                bureau.navigate(matched);
            }
            bureau.locator("[data-bank-row]").nth(i).click();
            bureau.waitForURL("**/bankrad/*/*");
            field(bureau, "askForm:text").fill("Vad var det här?");
            people.press(bureau, "Skicka frågan");
            told(bureau, "Frågan är skickad till kunden.");
        }
        go(client, WebPage.QUESTIONS);
        client.locator("main tbody a").first().click();
        client.waitForURL("**/fraga/*/*");
        samverk.shot(client, "manaden-fraga-390");
        for (int left = QUESTIONS - 1; left >= 0; left--) {
            String answered = client.url();
            field(client, "sayForm:text").fill("Personalfika.");
            people.press(client, "Svara");
            if (left > 0) {
                client.waitForURL(address -> !address.equals(answered));
            }
            told(client, "Den andra parten ser nu det du skrev.");
        }
        go(bureau, WebPage.QUESTIONS);
        bureau.locator("main tbody a").first().click();
        bureau.waitForURL("**/fraga/*/*");
        for (int i = 0; i < QUESTIONS; i++) {
            String read = bureau.url();
            people.press(bureau, "Stäng frågan");
            bureau.waitForURL(address -> !address.equals(read));
            told(bureau, "Frågan är stängd.");
        }
    }

    /** What was photographed is seen to: it stands under its entry already. */
    private void seeReceipts() {
        go(bureau, WebPage.RECEIPTS_ANSWERED);
        assertThat(bureau.locator("main")).containsText("Inget svar väntar");
    }

    /** The books hold what the plan says, as their SIE file tells it. */
    private void assertBooks() {
        bureau.navigate(WebPage.SIE.of(number));
        String file = bureau.locator("main a[href*='/sie-fil/']").first().getAttribute("href");
        String told = new String(bureau.request().get(samverk.baseUrl() + file).body(), Charset.forName("IBM437"));
        Map<String, BigDecimal> held = new TreeMap<>();
        Pattern.compile("(?m)^#(?:UB|RES) 0 (\\d+) (\\S+)")
                .matcher(told)
                .results()
                .forEach(line -> {
                    BigDecimal amount = new BigDecimal(line.group(2)).setScale(2);
                    if (amount.signum() != 0) {
                        held.put(line.group(1), amount);
                    }
                });
        Assertions.assertThat(held).isEqualTo(expected());
    }

    private Map<String, BigDecimal> expected() {
        Map<String, BigDecimal> expected = new TreeMap<>();
        for (Row row : rows) {
            BigDecimal amount = new BigDecimal(row.amount()).setScale(2);
            BigDecimal vat = row.vat().isEmpty() ? BigDecimal.ZERO.setScale(2) : amount.divide(FIVE);
            book(expected, "1930", amount);
            book(expected, row.amount() > 0 ? "2611" : "2641", vat.negate());
            if (row.account() != null) {
                book(expected, row.account(), vat.subtract(amount));
            } else {
                // A fifth of what an invoice is paid with is its VAT.
                book(expected, "2641", amount.divide(FIVE).negate());
                book(
                        expected,
                        row.text().contains("KR-") ? "4010" : "6110",
                        amount.divide(FIVE).subtract(amount));
            }
        }
        return expected;
    }

    private static void book(Map<String, BigDecimal> books, String account, BigDecimal amount) {
        if (amount.signum() != 0) {
            books.merge(account, amount, BigDecimal::add);
        }
    }

    /** All is done but what the tax account holds, which only its statement tells. */
    private void close() {
        ofBureau.press();
        bureau.navigate(WebPage.MONTH.of(number, "2026-10"));
        samverk.shot(bureau, "manaden-lista-1440");
        Locator taxAccount = bureau.locator("tr", new Page.LocatorOptions().setHasText("1630"));
        taxAccount.locator("input").fill("7300");
        people.press(bureau, "Spara saldona");
        assertThat(taxAccount).containsText("Stämmer");
        people.press(bureau, "Lås 2026-10");
        told(bureau, "låst");
    }

    @Test
    @DisplayName("K5, K13, K20, K26, K35, B41: one month of a client, from the first photograph to the closed month")
    void month() {
        begin();
        photographsOfClient();
        invoices();
        attest();
        readBank();
        explain();
        missingReceipts();
        questions();
        seeReceipts();
        close();
        assertBooks();
        LOG.info(() -> "The client: " + ofClient);
        LOG.info(() -> "The bureau: " + ofBureau);
        Assertions.assertThat(ofClient.presses()).isLessThanOrEqualTo(MOST_PRESSES_OF_CLIENT);
        Assertions.assertThat(ofBureau.presses()).isLessThanOrEqualTo(MOST_PRESSES_OF_BUREAU);
    }
}
