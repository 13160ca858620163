package se.samverk.einvoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverk.shared.BusinessException;

class UblReaderTest {

    private static final String INVOICE = SampleInvoices.text();

    private static EInvoice read(String xml) {
        return UblReader.read(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static BusinessException refusal(String xml) {
        BusinessException refusal = catchThrowableOfType(BusinessException.class, () -> read(xml));
        assertThat(refusal).as("a refusal").isNotNull();
        assertThat(refusal.field()).isEqualTo("file");
        return refusal;
    }

    @Test
    @DisplayName("K31: an invoice is read with its parties, days, sums, VAT and lines")
    void invoice() {
        EInvoice read = read(INVOICE);

        assertThat(read.credit()).isFalse();
        assertThat(read.number()).isEqualTo("KR-2026-17");
        assertThat(read.issuedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(read.dueOn()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(read.currency()).isEqualTo("SEK");
        assertThat(read.seller())
                .isEqualTo(new EParty("Kafferosteriet i Luleå AB", "5599930731", "SE559993073101", "SE"));
        assertThat(read.buyer().name()).isEqualTo("Norr AB");
        assertThat(read.payments()).containsExactly(new EPayment("50501055", "SE:BANKGIRO"));
        assertThat(read.payments().get(0).isBankgiro()).isTrue();
        assertThat(read.reference()).isEqualTo("1234567897");
        assertThat(read.payable()).isEqualByComparingTo("1245");
        assertThat(read.taxes())
                .containsExactly(
                        new ETax("S", new BigDecimal("12"), new BigDecimal("1000.00"), new BigDecimal("120.00")),
                        new ETax("S", new BigDecimal("25"), new BigDecimal("100.00"), new BigDecimal("25.00")));
        assertThat(read.lines()).extracting(ELine::text).containsExactly("Kaffebönor", "Frakt");
    }

    @Test
    @DisplayName("K31: a credit note is read by its kind of document, and by its type code")
    void creditNote() {
        String byDocument = INVOICE.replace("Invoice-2\"", "CreditNote-2\"")
                .replace("<Invoice ", "<CreditNote ")
                .replace("</Invoice>", "</CreditNote>")
                .replace("cac:InvoiceLine", "cac:CreditNoteLine")
                .replace("InvoicedQuantity", "CreditedQuantity")
                .replace(
                        "<cac:AccountingSupplierParty>",
                        "<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>KR-2026-3</cbc:ID>"
                                + "</cac:InvoiceDocumentReference></cac:BillingReference><cac:AccountingSupplierParty>");

        assertThat(read(byDocument).credit()).isTrue();
        assertThat(read(byDocument).precedingInvoices()).containsExactly("KR-2026-3");
        assertThat(read(byDocument).lines()).hasSize(2);
        assertThat(read(INVOICE.replace(">380<", ">381<")).credit()).isTrue();
    }

    @Test
    @DisplayName("K31, K33: who is paid instead of the seller is read")
    void payee() {
        String payee =
                "<cac:PayeeParty><cac:PartyName><cbc:Name>Norrfaktor AB</cbc:Name></cac:PartyName></cac:PayeeParty>";

        assertThat(read(INVOICE).payee()).isNull();
        assertThat(read(INVOICE.replace("<cac:PaymentMeans>", payee + "<cac:PaymentMeans>"))
                        .payee()
                        .name())
                .isEqualTo("Norrfaktor AB");
    }

    private static String repeated(String part, int times) {
        return part.repeat(times);
    }

    @Test
    @DisplayName("K31: a file with more lines, kinds of VAT or elements than are read is refused with the line")
    void tooLong() {
        String line = "<cac:InvoiceLine><cbc:LineExtensionAmount>0</cbc:LineExtensionAmount></cac:InvoiceLine>\n";
        String tax =
                "<cac:TaxSubtotal><cbc:TaxableAmount>0</cbc:TaxableAmount><cbc:TaxAmount>0</cbc:TaxAmount></cac:TaxSubtotal>";
        assertThat(read(INVOICE.replace("</Invoice>", repeated(line, 998) + "</Invoice>"))
                        .lines())
                .hasSize(1_000);

        BusinessException lines = refusal(INVOICE.replace("</Invoice>", repeated(line, 999) + "</Invoice>"));
        assertThat(lines.code()).isEqualTo(EInvoiceError.E_INVOICE_TOO_LONG);
        assertThat(lines.arguments()).contains(1_000, "InvoiceLine");
        BusinessException taxes = refusal(INVOICE.replace("</cac:TaxTotal>", repeated(tax, 49) + "</cac:TaxTotal>"));
        assertThat(taxes.arguments()).contains(50, "TaxSubtotal");
        BusinessException elements =
                refusal(INVOICE.replace("</Invoice>", repeated("<cbc:Note/>", 50_000) + "</Invoice>"));
        assertThat(elements.arguments()).contains(50_000, "XML");
    }

    @Test
    @DisplayName("K31: VAT that is told in another currency, too, counts once")
    void taxInTwoCurrencies() {
        String other =
                "<cac:TaxTotal><cbc:TaxAmount currencyID=\"EUR\">13.00</cbc:TaxAmount></cac:TaxTotal><cac:LegalMonetaryTotal>";

        assertThat(read(INVOICE.replace("<cac:LegalMonetaryTotal>", other)).taxes())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "<cbc:ID>KR-2026-17</cbc:ID>,'',E_INVOICE_LACKS,4",
        "2026-03-02,2026-13-02,E_INVOICE_NO_DAY,8",
        ">1245.00</cbc:PayableAmount>,>1 245</cbc:PayableAmount>,E_INVOICE_NO_AMOUNT,89",
        ">1245.00</cbc:PayableAmount>,>1345.00</cbc:PayableAmount>,E_INVOICE_SUM_WRONG,89",
        ">25.00</cbc:TaxAmount>,>15.00</cbc:TaxAmount>,E_INVOICE_SUM_WRONG,89",
        "Invoice-2\",Order-2\",E_INVOICE_NO_UBL,4",
        "</cbc:Note>,</cbc:Nota>,E_INVOICE_NO_XML,11"
    })
    @DisplayName("K31: what cannot be read is told with its line")
    void refused(String right, String wrong, EInvoiceError code, int line) {
        BusinessException refusal = refusal(INVOICE.replace(right, wrong == null ? "" : wrong));

        assertThat(refusal.code()).isEqualTo(code);
        assertThat((int) refusal.arguments().get(0)).isEqualTo(line);
    }

    @Test
    @DisplayName("K31: a file that asks for something outside it, or unfolds, is none")
    void attacks() {
        String entity = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                + INVOICE.substring(INVOICE.indexOf("<Invoice")).replace("Tack för köpet", "&e;");
        assertThat(refusal(entity).code()).isEqualTo(EInvoiceError.E_INVOICE_NO_XML);

        String deep = INVOICE.replace("Tack för köpet", "<a>".repeat(50) + "</a>".repeat(50));
        assertThat(refusal(deep).code()).isEqualTo(EInvoiceError.E_INVOICE_NO_XML);

        assertThat(refusal("").code()).isEqualTo(EInvoiceError.E_INVOICE_NO_XML);
        assertThat(refusal("{}").code()).isEqualTo(EInvoiceError.E_INVOICE_NO_XML);
    }
}
