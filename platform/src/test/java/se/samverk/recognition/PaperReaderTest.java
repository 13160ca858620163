package se.samverk.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.recognition.SamplePapers.Golden;

/** What is read of receipts and invoices, as their text is in a PDF or as recognition leaves it. */
@DisplayName("K12: what a paper says")
class PaperReaderTest {

    private static final Buyer BUYER = new Buyer("Fjällbäck Cykel AB", "559993-0723", LocalDate.of(2026, 4, 1));

    private static ReadPaper read(String text) {
        return PaperReader.read(text, BUYER);
    }

    static Stream<Golden> golden() {
        return SamplePapers.golden();
    }

    private static void agrees(ReadPaper read, Golden paper) {
        assertThat(read.total().value()).isEqualByComparingTo(paper.gross());
        assertThat(read.datedOn().value()).isEqualTo(paper.day());
        assertThat(read.name().value()).startsWith(paper.supplier());
        assertThat(read.currency().value()).isEqualTo("SEK");
        assertThat(read.credit()).isFalse();
        if (paper.vat().isEmpty()) {
            assertThat(read.vat()).isNull();
        } else {
            assertThat(read.vat().value())
                    .extracting(ReadVat::rate)
                    .containsExactlyElementsOf(
                            paper.vat().stream().map(ReadVat::rate).toList());
            assertThat(read.vatSum())
                    .isEqualByComparingTo(
                            paper.vat().stream().map(ReadVat::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }

    @ParameterizedTest
    @MethodSource("golden")
    @DisplayName("K12: a till’s receipt of the golden case: total, day, VAT by rate, who sold")
    void till(Golden paper) {
        ReadPaper read = read(SamplePapers.till(paper));

        agrees(read, paper);
        assertThat(read.organisationNumber()).isEqualTo(Guess.sure("556012-5790"));
        assertThat(read.total().sureness()).isEqualTo(paper.vat().isEmpty() ? Sureness.LIKELY : Sureness.SURE);
    }

    @ParameterizedTest
    @MethodSource("golden")
    @DisplayName("K12: the same on a slip with a sentence for each")
    void slip(Golden paper) {
        agrees(read(SamplePapers.slip(paper)), paper);
    }

    @ParameterizedTest
    @MethodSource("golden")
    @DisplayName("K12: the same as an invoice, with its number, when it is due and where it is paid")
    void invoice(Golden paper) {
        ReadPaper read = read(SamplePapers.invoice(paper));

        agrees(read, paper);
        assertThat(read.dueOn().value()).isEqualTo(paper.day().plusDays(30));
        assertThat(read.number().value()).isEqualTo("88120");
        assertThat(read.bankgiro()).isEqualTo(Guess.sure("9912346"));
        assertThat(read.vatNumber().value()).isEqualTo("SE556012579001");
    }

    @Test
    @DisplayName("K12: letters for digits and digits for letters, as recognition leaves them")
    void misread() {
        ReadPaper read = read("""
                PAPPERSHUSET I FJALLBACK AB
                0rg.nr 556012-5790
                2O26-0l-07 12:37
                Penna 2 5t   118,OO
                Papper       3l9,00
                T0TA1T       437 ,OO
                K0rt         437,00
                Varav m0ms 25 % 87,4O
                """);

        assertThat(read.total()).isEqualTo(Guess.sure(new BigDecimal("437.00")));
        assertThat(read.datedOn().value()).isEqualTo(LocalDate.of(2026, 1, 7));
        assertThat(read.vatSum()).isEqualByComparingTo("87.40");
        assertThat(read.organisationNumber().value()).isEqualTo("556012-5790");
    }

    @Test
    @DisplayName("K12: a comma that was lost is found by the VAT that belongs to it")
    void lostComma() {
        ReadPaper read = read("""
                Kassadata Sverige AB
                TOTALT SEK 373075
                Moms% Moms Netto Brutto
                25,00 74,75 299,00 373075
                """);

        assertThat(read.total()).isEqualTo(Guess.likely(new BigDecimal("373.75")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Att betala 1 060,00;1060.00",
                "Att betala: 1.060,00 kr;1060.00",
                "ATT BETALA 1 060:-;1060.00",
                "Att betala 1060 kr;1060.00",
                "Att betala SEK 1060;1060.00",
                "Total due EUR 1,060.50;1060.50",
                "Totalt inkl. moms 437,00;437.00",
                "Totalt 3 st 437,00;437.00",
                "Belopp att betala      17 500,00;17500.00",
                "Netto 349,60 Moms 87,40 Att betala 437,00;437.00",
                "Summa 17500,00;17500.00"
            })
    @DisplayName("K12: a total as papers write it")
    void totals(String line, BigDecimal total) {
        assertThat(read("Norrmack AB\n" + line + "\nTack").total().value()).isEqualByComparingTo(total);
    }

    @Test
    @DisplayName("K12: what stands below its label in a table, and is neither a part nor what was given")
    void belowTheLabel() {
        ReadPaper read = read("""
                Nordhjul Grossist AB
                Fakturanummer Fakturadatum Förfallodatum
                NG-2026-03 2026-01-09 2026-02-08
                Summa exkl. moms 64 000,00
                Moms 25% 16 000,00
                Öresavrundning 0,00
                Att betala
                80 000,00
                """);

        assertThat(read.total()).isEqualTo(Guess.sure(new BigDecimal("80000.00")));
        assertThat(read.number().value()).isEqualTo("NG-2026-03");
        assertThat(read.datedOn()).isEqualTo(Guess.sure(LocalDate.of(2026, 1, 9)));
        assertThat(read.dueOn().value()).isEqualTo(LocalDate.of(2026, 2, 8));
        assertThat(read.vatSum()).isEqualByComparingTo("16000");
        assertThat(read("Kiosken\nSumma 80,00\nKontant 100,00\nVäxel 20,00\n2026-01-09")
                        .total()
                        .value())
                .isEqualByComparingTo("80");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2026-01-07;2026-01-07",
                "Datum 20260107;2026-01-07",
                "07.01.2026;2026-01-07",
                "7/1 2026;2026-01-07",
                "7 januari 2026;2026-01-07",
                "den 7:e jan. 2026;2026-01-07",
                "26-01-07;2026-01-07",
                "15 maj 2025;2025-05-15",
                "3 okt 2025;2025-10-03"
            })
    @DisplayName("K12: a day as papers write it")
    void days(String line, LocalDate day) {
        assertThat(read("Kiosken\n" + line).datedOn().value()).isEqualTo(day);
    }

    @Test
    @DisplayName("K12: no paper is of tomorrow, and the day to pay is no day of a paper")
    void daysThatAreNone() {
        assertThat(read("Kiosken\nGiltig till 2027-05-01\nSumma 20,00").datedOn())
                .isNull();
        assertThat(read("Kiosken AB\nFörfallodatum 2026-03-01\nSumma 20,00").datedOn())
                .isNull();
        assertThat(read("Kiosken\n2026-13-41\nSumma 20,00").datedOn()).isNull();
    }

    @Test
    @DisplayName("K12: the line of a paying-in form says reference, amount and account")
    void payingInForm() {
        ReadPaper read = read("""
                Fjärdings Redovisning AB
                Fakturadatum 2026-03-18
                # 88120 1 #
                #       881201 #     7812 50   4 >           9912346#41#
                """);

        assertThat(read.total().value()).isEqualByComparingTo("7812.50");
        assertThat(read.reference()).isEqualTo(Guess.sure("881201"));
        assertThat(read.bankgiro().value()).isEqualTo("9912346");
    }

    @Test
    @DisplayName("K12: the buyer’s own name and number are not those of who sells")
    void buyerIsNotSeller() {
        ReadPaper read = read("""
                Fjällbäck Cykel AB
                Org.nr 559993-0723
                Säljare: Norrmack AB
                Org.nr 556012-5790
                Att betala 875,00
                """);

        assertThat(read.organisationNumber().value()).isEqualTo("556012-5790");
        assertThat(read.name().value()).isEqualTo("Säljare: Norrmack AB");
    }

    @Test
    @DisplayName("K12: VAT of two rates, and money that comes back in another currency")
    void others() {
        ReadPaper two = read("""
                Lanthandeln i Fjällbäck AB
                Att betala 380,25
                Moms 12% 24,00 Netto 200,00
                Moms 25% 31,25 Netto 125,00
                """);
        ReadPaper back = read("Radwerk Elbtal GmbH\nCredit note\nDE999999018\nTotal due 4 200,00 EUR");

        assertThat(two.vat().value())
                .containsExactly(
                        new ReadVat(12, new BigDecimal("24.00"), new BigDecimal("200.00")),
                        new ReadVat(25, new BigDecimal("31.25"), new BigDecimal("125.00")));
        assertThat(two.total().isSure()).isTrue();
        assertThat(back.credit()).isTrue();
        assertThat(back.currency().value()).isEqualTo("EUR");
        assertThat(back.vatNumber().value()).isEqualTo("DE999999018");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\n", "Hej Eva,\nses vi imorgon?", "%PDF-1.7 \u0000\u0001", "!!! ... ---"})
    @DisplayName("K12: of what is no receipt nothing is read that looks like one")
    void nothing(String text) {
        assertThat(read(text).total()).isNull();
        assertThat(read(text).datedOn()).isNull();
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    @DisplayName("K12: a text made to be slow to read has an end")
    void slow() {
        List.of(
                        "1 ".repeat(50_000),
                        "O".repeat(100_000),
                        "1.".repeat(50_000),
                        "# ".repeat(50_000),
                        ("9 999 ".repeat(60) + "\n").repeat(500))
                .forEach(text -> assertThat(read(text)).isNotNull());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Retur inom 30 dagar mot kvitto",
                "Återbetalning mot kvitto",
                "Vid retur utfärdas kreditfaktura mot uppvisande av detta kvitto"
            })
    @DisplayName("K12: on what terms things are taken back makes no credit note of a receipt")
    void terms(String foot) {
        assertThat(read("Cykelboden AB\n" + foot + "\nTotalt 437,00").credit()).isFalse();
        assertThat(read("Cykelboden AB\nTotalt 437,00\n" + foot).credit()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KREDITFAKTURA\nNorrmack AB\nAtt betala 437,00",
                "Norrmack AB\nKreditfaktura nr 88121\nSumma 437,00",
                "Norrmack AB   Kreditnota\nSumma 437,00",
                "Cykelboden AB\nReturkvitto\nTotalt 437,00",
                "Cykelboden AB\nRETUR\nTotalt 437,00",
                "Cykelboden AB\nTotalt -437,00"
            })
    @DisplayName("K12: a credit note is told by its heading, or by its sum that is less than nothing")
    void credit(String text) {
        assertThat(read(text).credit()).isTrue();
        assertThat(read(text).total().value()).isEqualByComparingTo("437");
    }

    @Test
    @DisplayName("K12: VAT of the rows of an invoice and the sum of it are counted once")
    void vatOfRows() {
        ReadPaper read = read("""
                Norrmack AB
                Hjul 25 % 100,00 25,00
                Kedja 25 % 100,00 25,00
                Ram 25 % 200,00 50,00
                Moms 25 % 100,00
                Att betala 500,00
                """);

        assertThat(read.vatSum()).isEqualByComparingTo("100");
        assertThat(read.isVatWhole()).isTrue();
    }

    @Test
    @DisplayName("K12: a discount is no VAT, nor is what is more than the total has room for")
    void noVat() {
        ReadPaper discount = read("Cykelboden AB\nRabatt 25 % 400,00 100,00\nTotalt 300,00\nVarav moms 25 % 60,00");
        ReadPaper tooMuch = read("Cykelboden AB\nHjul 25 % 800,00 200,00\nTotalt 300,00\nMoms ingår");

        assertThat(discount.vatSum()).isEqualByComparingTo("60");
        assertThat(tooMuch.vat()).isNull();
    }

    @Test
    @DisplayName("K12: VAT that the total does not bear out is neither sure nor whole")
    void vatOfAPart() {
        ReadPaper read = read("Cykelboden AB\nAtt betala 300,00\nKort 300,00\nMoms 25 % 20,00");

        assertThat(read.total().isSure()).isTrue();
        assertThat(read.vat().isSure()).isFalse();
        assertThat(read.isVatWhole()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Att betala|120,00 EUR;EUR;LIKELY",
                "Att betala EUR|120,00;EUR;LIKELY",
                "Frakt 10 kr|Att betala 120,00 €;EUR;LIKELY",
                "Att betala 120,00|Kurs EUR 11,50;EUR;PERHAPS",
                "Frakt 10 kr|Att betala 120,00|Kurs EUR 11,50;SEK;PERHAPS",
                "Att betala 1 380,00 SEK (120,00 EUR);SEK;SURE",
                "Att betala EUR 120,00 SEK 1 380,00;SEK;SURE",
                "Att betala 120,00 kr;SEK;SURE",
                "Att betala 120,00;SEK;LIKELY"
            })
    @DisplayName(
            "K12: the currency is the one that stands with the total; where another one stands elsewhere it is doubtful")
    void currency(String text, String currency, Sureness sureness) {
        assertThat(read("Norrmack AB\n" + text.replace('|', '\n')).currency())
                .isEqualTo(new Guess<>(currency, sureness));
    }

    @Test
    @DisplayName("K12: of a doubtful currency no entry is begun with amounts")
    void doubtfulCurrency() {
        assertThat(read("Norrmack AB\nAtt betala 120,00\nKurs EUR 11,50\nFrakt 10 kr")
                        .isForEntry())
                .isFalse();
        assertThat(read("Norrmack AB\nAtt betala 120,00").isForEntry()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Datum 03/04/2025,2025-04-03,PERHAPS",
        "Datum 24-01-26,2024-01-26,PERHAPS",
        "03-04-2025,2025-04-03,PERHAPS",
        "Datum 13/04/2025,2025-04-13,SURE",
        "Datum 03.04.2025,2025-04-03,SURE",
        "Datum 3/4 2025,2025-04-03,SURE",
        "Datum 26-01-07,2026-01-07,SURE"
    })
    @DisplayName("K12: digits that are two days are perhaps the one")
    void doubtfulDay(String line, LocalDate day, Sureness sureness) {
        assertThat(read("Norrmack AB\n" + line).datedOn()).isEqualTo(new Guess<>(day, sureness));
    }
}
