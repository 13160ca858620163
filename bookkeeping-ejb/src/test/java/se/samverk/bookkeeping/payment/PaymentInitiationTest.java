package se.samverk.bookkeeping.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.SAXException;
import se.samverk.party.PartyDetails;
import se.samverk.testing.Samples;

class PaymentInitiationTest {

    private static final String BATCH = "01a22cdb-7eaa-761c-bf8b-75069db19e08";
    private static final LocalDate DAY = LocalDate.of(2026, 4, 7);
    private static final Payer PAYER = new Payer("Norr & Söner AB", "5599930723", "SE4550000000058398257466");

    private static Payment payment(int number, PayTo payTo, String to, String reference, String currency) {
        return new Payment(
                number,
                number == 4 ? DAY.plusDays(1) : DAY,
                new BigDecimal("1250.50"),
                currency,
                new Payee("Leverantör <" + number + ">", "SE", payTo, to),
                Remittance.of(
                        reference, "F-" + number, PaymentRoute.of(currency).orElseThrow()));
    }

    private static final List<Payment> ALL = List.of(
            payment(1, PayTo.BANKGIRO, "50501055", "1234567897", "SEK"),
            payment(2, PayTo.PLUSGIRO, "2865434", "Kundnr 88", "SEK"),
            payment(3, PayTo.IBAN, "DE89370400440532013000", null, "EUR"),
            payment(4, PayTo.IBAN, "SE4550000000058398257466", null, "SEK"));

    private static String written() {
        return new String(
                PaymentInitiation.write(BATCH, PAYER, ALL, Instant.parse("2026-04-01T09:00:00.123Z")),
                StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("K32: the file is valid against the schema of pain.001.001.03")
    void valid() throws SAXException {
        Path xsd = Samples.find("payments").resolve("xsd/pain.001.001.03.xsd");
        Schema schema =
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(xsd.toFile());

        assertThatNoException()
                .isThrownBy(() -> schema.newValidator()
                        .validate(new StreamSource(
                                new ByteArrayInputStream(written().getBytes(StandardCharsets.UTF_8)))));
    }

    @Test
    @DisplayName(
            "K32: bankgiro, plusgiro and IBAN are told as Swedish banks read them, an OCR number as a structured reference")
    void accounts() {
        String file = written();

        assertThat(file)
                .contains("<ClrSysId><Cd>SESBA</Cd></ClrSysId><MmbId>9900</MmbId>")
                .contains("<Id>50501055</Id><SchmeNm><Prtry>BGNR</Prtry></SchmeNm>")
                .contains("<Cd>SCOR</Cd></CdOrPrtry></Tp><Ref>1234567897</Ref>")
                .contains("<MmbId>9960</MmbId>")
                .contains("<Id>2865434</Id><SchmeNm><Cd>BBAN</Cd></SchmeNm>")
                .contains("<Ustrd>Kundnr 88</Ustrd>")
                .contains("<IBAN>DE89370400440532013000</IBAN>")
                .contains("<InstdAmt Ccy=\"EUR\">1250.50</InstdAmt>")
                .contains("<Ustrd>F-3</Ustrd>")
                .contains("Norr &amp; Söner AB")
                .contains("<NbOfTxs>4</NbOfTxs><CtrlSum>5002.00</CtrlSum>");
    }

    @Test
    @DisplayName("K32: payments of a day and a currency stand together")
    void groups() {
        assertThat(written().split("<PmtInf>", -1)).hasSize(1 + 3);
        assertThat(written()).contains("<ReqdExctnDt>2026-04-08</ReqdExctnDt>");
    }

    @ParameterizedTest
    @CsvSource({
        "1234567897,1234567897,true",
        "12 3456 7897,1234567897,true",
        "1234567890,1234567890,false",
        "'',F-1,false"
    })
    @DisplayName(
            "K32: a reference is an OCR number only with its check digit; without one the number of the invoice is told")
    void remittance(String reference, String told, boolean structured) {
        assertThat(Remittance.of(reference, "F-1", PaymentRoute.DOMESTIC)).isEqualTo(new Remittance(told, structured));
        assertThat(Remittance.of(reference, "F-1", PaymentRoute.SEPA).structured())
                .isFalse();
    }

    @Test
    @DisplayName("K32: euros are credit transfers within SEPA, kronor payments within the country")
    void routes() {
        String[] groups = written().split("<PmtInf>");

        assertThat(groups[1])
                .contains("Ccy=\"EUR\"", "<SvcLvl><Cd>SEPA</Cd></SvcLvl>", "<ChrgBr>SLEV</ChrgBr><CdtTrfTxInf>");
        assertThat(groups[2])
                .contains("Ccy=\"SEK\"", "<SvcLvl><Cd>NURG</Cd></SvcLvl>")
                .doesNotContain("ChrgBr");
    }

    @ParameterizedTest
    @CsvSource({
        "SEK,SE4550000000058398257466,true",
        "SEK,DE89370400440532013000,false",
        "EUR,DE89370400440532013000,true",
        "EUR,SE4550000000058398257466,true",
        "EUR,AE070331234567890123456,false",
        "EUR,,false"
    })
    @DisplayName("K32: kronor go to a Swedish IBAN, euros to one within SEPA")
    void reach(String currency, String iban, boolean reached) {
        PartyDetails supplier = new PartyDetails("Rosteri", null, null, "DE", null, null, iban, null);

        assertThat(PaymentRoute.of(currency).orElseThrow().payee(supplier).isPresent())
                .isEqualTo(reached);
    }

    @Test
    @DisplayName("K32: no file pays in another currency")
    void otherCurrency() {
        assertThat(PaymentRoute.of("USD")).isEmpty();
    }
}
