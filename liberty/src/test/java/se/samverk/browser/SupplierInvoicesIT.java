package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samverk.shared.Time;
import se.samverk.web.page.WebPage;

/** A supplier invoice on its way from a photograph to paid, through the hands of both sides. */
class SupplierInvoicesIT {

    private static final LocalDate TODAY = LocalDate.now(Time.ZONE);

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private final People people = new People(samverk);
    private final Mails mails = new Mails(samverk);

    private String number;

    private void go(Page page, WebPage to) {
        page.navigate(to.of(number));
    }

    private static Locator status(Page page) {
        return page.getByRole(AriaRole.STATUS);
    }

    private static Locator field(Page page, String id) {
        return page.locator("[id='" + id + "']");
    }

    private People.Sides shared(String name) {
        People.Sides sides = people.collaborate(mails, name, "Bokföring", "Standard");
        sides.client().navigate("/mina/tjanster");
        people.follow(sides.client(), "Öppna Bokföring");
        sides.client().waitForURL("**/tjanst/bokforing/oversikt/*");
        String address = sides.client().url();
        number = address.substring(address.lastIndexOf('/') + 1);
        go(sides.bureau(), WebPage.BEGIN_BOOKS);
        people.press(sides.bureau(), "Öppna bokföringen");
        assertThat(status(sides.bureau())).containsText("Bokföringen är öppnad");
        return sides;
    }

    @Test
    @DisplayName(
            "K25–K30, K32: from the document by invoice, attest, pay list and the client’s yes to the bank’s file and paid")
    void fromDocumentToPaid() {
        People.Sides sides = shared("Betalande AB");
        Page client = sides.client();
        Page bureau = sides.bureau();

        go(client, WebPage.DOCUMENTS);
        client.getByLabel("Fotografera")
                .setInputFiles(new FilePayload("IMG_1.jpg", "image/jpeg", Photographs.jpeg(300, 400)));
        field(client, "form:description").fill("Faktura från rosteriet");
        people.press(client, "Lämna in");
        people.follow(client, "Faktura från rosteriet");
        client.waitForURL("**/ett-underlag/*/*");

        go(client, WebPage.SUPPLIER);
        field(client, "form:name").fill("Kustens Rosteri AB");
        field(client, "form:bankgiro").fill("5050-1056");
        people.press(client, "Spara leverantören");
        assertThat(client.locator("main")).containsText("är inget bankgironummer");
        field(client, "form:bankgiro").fill("5050-1055");
        field(client, "form:account").fill("4010");
        people.press(client, "Spara leverantören");
        assertThat(status(client)).containsText("Kustens Rosteri AB är sparad.");

        go(client, WebPage.DOCUMENTS);
        people.follow(client, "Faktura från rosteriet");
        people.follow(client, "Registrera som leverantörsfaktura");
        client.waitForURL("**/ny-leverantorsfaktura/*?underlag=*");
        assertThat(client.locator(".paper img")).hasCount(1);
        field(client, "form:supplierId").selectOption("Kustens Rosteri AB");
        field(client, "form:number").fill("KR-7");
        field(client, "form:datedOn").fill(TODAY.toString());
        field(client, "form:dueOn").fill(TODAY.toString());
        field(client, "form:total").fill("1 250");
        people.press(client, "Lämna till bokföring");
        assertThat(status(client)).containsText("Fakturan väntar på att registreras.");

        bureau.navigate("/byra/att-gora?q=Betalande");
        assertThat(bureau.locator("main")).containsText("1 leverantörsfaktura att registrera");
        go(bureau, WebPage.SUPPLIER_INVOICES);
        people.follow(bureau, "Kustens Rosteri AB KR-7");
        people.press(bureau, "Registrera fakturan");
        bureau.waitForURL("**/leverantorsfaktura/*/*");
        assertThat(bureau.locator("main")).containsText("L 1");
        assertThat(bureau.locator("main")).containsText("2641");
        assertThat(bureau.locator(".paper img")).hasCount(1);
        String invoice = bureau.url();
        assertThat(bureau.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Attestera")))
                .hasCount(0);

        client.navigate("/mina/tjanster");
        assertThat(client.locator("main")).containsText("1 leverantörsfaktura att attestera");
        client.navigate(invoice);
        people.press(client, "Attestera");
        assertThat(status(client)).containsText("Fakturan är attesterad.");

        go(client, WebPage.PAYMENTS);
        assertThat(client.getByLabel("Kustens Rosteri AB KR-7")).isChecked();
        field(client, "form:iban").fill("SE45 5000 0000 0583 9825 7466");
        people.press(client, "Gör en lista");
        client.waitForURL("**/betalning/*/*");
        String batch = client.url();
        bureau.navigate(batch);
        assertThat(bureau.locator("main")).containsText("Kunden godkänner betalningarna");
        people.press(client, "Godkänn");
        assertThat(status(client)).containsText("Betalningarna är godkända.");
        String file = client.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Filen till banken"))
                .getAttribute("href");
        APIResponse taken = client.request().get(samverk.baseUrl() + file);
        Assertions.assertThat(new String(taken.body(), StandardCharsets.UTF_8))
                .contains("<Id>50501055</Id>", "<InstdAmt Ccy=\"SEK\">1250.00</InstdAmt>");
        people.press(client, "Banken har filen");
        assertThat(status(client)).containsText("Noterat att banken har filen.");

        bureau.navigate(invoice);
        people.press(bureau, "Bokför betalningen");
        assertThat(status(bureau)).containsText("Betalningen är bokförd.");
        go(client, WebPage.SUPPLIER_LEDGER);
        assertThat(client.locator("main")).containsText("det stämmer med fakturorna");
        assertThat(client.locator("main")).containsText("Inget var obetalt den dagen");
        client.navigate(batch);
        assertThat(client.locator("main tbody")).containsText("Betald");
    }

    @Test
    @DisplayName(
            "K31: an e-invoice is read, its seller becomes a supplier, and it is registered as it stands; twice it is told")
    void eInvoice() {
        People.Sides sides = shared("Läsande AB");
        Page bureau = sides.bureau();
        String xml = EInvoiceSample.of("E-" + number, TODAY);

        go(bureau, WebPage.SUPPLIER_INVOICES);
        read(bureau, xml.substring(0, 400));
        assertThat(bureau.locator("main")).containsText("Filen är ingen XML-fil");
        read(bureau, xml);
        bureau.waitForURL("**/ny-leverantorsfaktura/*/*");
        assertThat(bureau.locator("main")).containsText("finns inte bland leverantörerna");
        people.follow(bureau, "Lägg till leverantören");
        bureau.waitForURL("**/leverantor/*?efaktura=*");
        assertThat(field(bureau, "form:bankgiro")).hasValue("5050-1055");
        field(bureau, "form:account").fill("6110");
        people.press(bureau, "Spara leverantören");
        bureau.waitForURL("**/ny-leverantorsfaktura/*/*");
        field(bureau, "form:supplierId").selectOption("Pappershandeln i Umeå AB");
        bureau.getByLabel("Konto 1", new Page.GetByLabelOptions().setExact(true))
                .fill("6110");
        people.press(bureau, "Registrera fakturan");
        bureau.waitForURL("**/leverantorsfaktura/*/*");
        assertThat(status(bureau)).containsText("är registrerad.");

        String file = bureau.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("faktura.xml"))
                .getAttribute("href");
        APIResponse taken = bureau.request().get(samverk.baseUrl() + file);
        Assertions.assertThat(taken.text()).isEqualTo(xml);
        Assertions.assertThat(taken.headers())
                .containsEntry("content-disposition", "attachment; filename=\"faktura.xml\"")
                .containsEntry("content-type", "application/octet-stream")
                .containsEntry("x-content-type-options", "nosniff");

        go(bureau, WebPage.SUPPLIER_INVOICES);
        read(bureau, xml);
        assertThat(bureau.locator("main")).containsText("är redan inläst");
    }

    @Test
    @DisplayName(
            "K33: an e-invoice that asks to be paid at another account is told to who registers and to who attests")
    void otherAccount() {
        People.Sides sides = shared("Vaksam AB");
        Page bureau = sides.bureau();
        go(bureau, WebPage.SUPPLIER);
        field(bureau, "form:name").fill("Pappershandeln i Umeå AB");
        field(bureau, "form:bankgiro").fill("991-2346");
        field(bureau, "form:account").fill("6110");
        people.press(bureau, "Spara leverantören");
        assertThat(status(bureau)).containsText("är sparad.");
        String told =
                "Fakturan vill bli betald till bankgiro 5050-1055. Det kända kontot hos Pappershandeln i Umeå AB är"
                        + " bankgiro 991-2346.";

        go(bureau, WebPage.SUPPLIER_INVOICES);
        read(bureau, EInvoiceSample.of("V-" + number, TODAY));
        bureau.waitForURL("**/ny-leverantorsfaktura/*/*");
        assertThat(bureau.locator("main")).containsText(told);
        people.press(bureau, "Lägg till en rad");
        assertThat(bureau.locator("main")).containsText(told);
        people.press(bureau, "Registrera fakturan");
        bureau.waitForURL("**/leverantorsfaktura/*/*");

        sides.client().navigate(bureau.url());
        assertThat(sides.client().locator("main")).containsText(told);
        assertThat(sides.client().locator("main")).containsText("Ring leverantören");
    }

    private void read(Page page, String xml) {
        field(page, "fileForm:file")
                .setInputFiles(new FilePayload("faktura.xml", "text/xml", xml.getBytes(StandardCharsets.UTF_8)));
        people.press(page, "Läs in e-fakturan");
    }
}
