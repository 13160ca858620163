package se.samverk.bookkeeping.sie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SIE 4B, letter by letter. */
class SieWriterTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
    private static final List<SieObjectRef> PROJECT = List.of(new SieObjectRef(6, "47"));

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    private static SieHead head(SieType type) {
        return new SieHead(
                type,
                false,
                new SieOrigin("Samverk", "1.1", LocalDate.of(2026, 4, 1), "Åsa Öst", "Första kvartalet"),
                new SieCompany(
                        "Fjällbäck \"Cykel\" AB",
                        "559993-0723",
                        "AB",
                        "FJALLB",
                        new SieAddress("", "Vintervägen 4", "000 14 Fjällbäck", "")),
                List.of(
                        new SieYear(0, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)),
                        new SieYear(-1, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31))),
                2027,
                LocalDate.of(2026, 3, 31),
                "EUBAS97",
                "SEK",
                List.of(
                        new SieAccount("1930", "Företagskonto", "T", "", List.of("7281")),
                        new SieAccount("3001", "Försäljning", "I", "st", List.of())),
                List.of(new SieDimension(6, "Projekt", null), new SieDimension(20, "Delprojekt", 6)),
                List.of(new SieObject(PROJECT.get(0), "Ramar")));
    }

    private static SieRow row(String account, String amount) {
        return new SieRow(0, account, List.of(), new BigDecimal(amount), null, "", null, "", false);
    }

    private static SieVoucher voucher(String series, String number, String text, SieRow... rows) {
        return new SieVoucher(0, series, number, DAY, text, null, "", List.of(rows), List.of());
    }

    private static SieBalance balance(SieBalance.Kind kind) {
        return new SieBalance(
                0,
                kind,
                0,
                kind.hasPeriod() ? YearMonth.of(2026, 1) : null,
                "1930",
                kind.hasObjects() ? PROJECT : List.of(),
                new BigDecimal("-5"),
                null);
    }

    private String written() {
        return new String(file.toByteArray(), SieEncoding.CP437.charset());
    }

    @Test
    @DisplayName("5.12: flag, identification, chart, balances and vouchers, in lines that end with CR and LF")
    void aLedgerIsWrittenInTheOrderOfTheSpecification() throws IOException {
        SieWriter writer = SieWriter.begin(file, head(SieType.VOUCHERS), false);
        writer.balance(balance(SieBalance.Kind.OPENING));
        writer.balance(balance(SieBalance.Kind.PERIOD));
        writer.voucher(new SieVoucher(
                0,
                "A",
                "1",
                DAY,
                "Försäljning",
                DAY.plusDays(1),
                "Åsa",
                List.of(
                        new SieRow(
                                0,
                                "1930",
                                PROJECT,
                                new BigDecimal("100.5"),
                                DAY,
                                "Kort",
                                new BigDecimal("2"),
                                "ÅÖ",
                                false),
                        new SieRow(0, "3001", List.of(), new BigDecimal("-100.50"), null, "", null, "", true)),
                List.of(row("3002", "-100"))));
        writer.finish();

        assertThat(written()).isEqualTo("""
                #FLAGGA 0
                #PROGRAM "Samverk" "1.1"
                #FORMAT PC8
                #GEN 20260401 "Åsa Öst"
                #SIETYP 4
                #PROSA "Första kvartalet"
                #FTYP "AB"
                #FNR "FJALLB"
                #ORGNR "559993-0723"
                #ADRESS "" "Vintervägen 4" "000 14 Fjällbäck"
                #FNAMN "Fjällbäck \\"Cykel\\" AB"
                #RAR 0 20260101 20261231
                #RAR -1 20250101 20251231
                #TAXAR 2027
                #OMFATTN 20260331
                #KPTYP "EUBAS97"
                #VALUTA "SEK"
                #KONTO 1930 "Företagskonto"
                #KTYP 1930 "T"
                #SRU 1930 "7281"
                #KONTO 3001 "Försäljning"
                #KTYP 3001 "I"
                #ENHET 3001 "st"
                #DIM 6 "Projekt"
                #UNDERDIM 20 "Delprojekt" 6
                #OBJEKT 6 "47" "Ramar"
                #IB 0 1930 -5.00
                #PSALDO 0 202601 1930 {6 "47"} -5.00
                #VER "A" "1" 20260115 "Försäljning" 20260116 "Åsa"
                {
                #BTRANS 3002 {} -100.00
                #TRANS 1930 {6 "47"} 100.50 20260115 "Kort" 2 "ÅÖ"
                #RTRANS 3001 {} -100.50
                #TRANS 3001 {} -100.50
                }
                """.replace("\n", "\r\n"));
        assertThat(writer.replaced()).isEmpty();
    }

    @Test
    @DisplayName("10.4: the check sum stands after the flag, and at the end with its value")
    void theCheckSumIsThatOfTheContents() throws IOException {
        SieWriter writer = SieWriter.begin(file, head(SieType.VOUCHERS), true);
        writer.voucher(voucher("A", "1", "Text", row("1930", "5"), row("3001", "-5")));
        writer.finish();

        assertThat(written()).startsWith("#FLAGGA 0\r\n#KSUMMA\r\n#PROGRAM");
        assertThat(new PlainSie(file.toByteArray()).hasRightChecksum()).isTrue();
    }

    @Test
    @DisplayName("10.6: what was not finished is seen to be cut")
    void whatWasNotFinishedIsSeenToBeCut() throws IOException {
        SieWriter writer = SieWriter.begin(file, head(SieType.VOUCHERS), true);
        writer.voucher(voucher("A", "1", "Text", row("1930", "5"), row("3001", "-5")));

        assertThat(SieFiles.summary(SieFiles.of(file.toByteArray())).faults().counts())
                .containsOnlyKeys(SieError.SIE_CUT);
    }

    /** The table of section 6, of what was given. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BALANCES        | #TAXAR,#KONTO,#SRU,#KTYP         | #OMFATTN,#DIM,#UNDERDIM,#OBJEKT
            PERIOD_BALANCES | #OMFATTN,#SRU                    | #DIM,#UNDERDIM,#OBJEKT
            OBJECT_BALANCES | #OMFATTN,#DIM,#UNDERDIM,#OBJEKT  | #VER
            VOUCHERS        | #OMFATTN,#DIM,#UNDERDIM,#OBJEKT  | #VER
            """)
    void aTypeHasOnlyItsRecords(SieType type, String has, String hasNot) throws IOException {
        SieWriter.begin(file, head(type), false).finish();

        assertThat(new PlainSie(file.toByteArray()).labels())
                .contains(has.split(","))
                .doesNotContain(hasNot.split(","));
    }

    @ParameterizedTest
    @EnumSource
    void aTypeHasOnlyItsBalances(SieBalance.Kind kind) throws IOException {
        List<Integer> types = IntStream.rangeClosed(1, 4)
                .filter(type -> isWritten(SieType.of(Integer.toString(type)).orElseThrow(), kind))
                .boxed()
                .toList();

        assertThat(types)
                .isEqualTo(
                        switch (kind) {
                            case OPENING, CLOSING, RESULT -> List.of(1, 2, 3, 4);
                            case PERIOD, BUDGET -> List.of(2, 3, 4);
                            case OBJECT_OPENING, OBJECT_CLOSING -> List.of(3, 4);
                        });
    }

    private static boolean isWritten(SieType type, SieBalance.Kind kind) {
        try {
            SieWriter.begin(new ByteArrayOutputStream(), head(type), false).balance(balance(kind));
            return true;
        } catch (IllegalArgumentException notOfType) {
            return false;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Test
    void whatALedgerNeverHoldsIsNotWritten() throws IOException {
        SieWriter writer = SieWriter.begin(file, head(SieType.VOUCHERS), false);
        SieVoucher right = voucher("A", "2", "", row("1930", "5"), row("3001", "-5"));
        writer.voucher(right);

        assertRefused(writer, voucher("A", "3", "", row("1930", "5")), "does not balance");
        assertRefused(writer, right, "does not ascend");
        assertRefused(writer, voucher("A", "1", "", row("1930", "5"), row("3001", "-5")), "does not ascend");
        assertRefused(writer, voucher("B", "1", "", row("BANK", "5"), row("3001", "-5")), "account");
        assertRefused(writer, voucher("B", "2", "", row("1930", "5.005"), row("3001", "-5.005")), "two decimals");
        SieWriter balances = SieWriter.begin(file, head(SieType.BALANCES), false);
        assertRefused(balances, voucher("A", "9", "", row("1930", "5"), row("3001", "-5")), "file of balances");
    }

    private static void assertRefused(SieWriter writer, SieVoucher voucher, String why) {
        assertThatThrownBy(() -> writer.voucher(voucher))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    @DisplayName("5.8: what CP437 does not have is replaced by what is nearest, and told")
    void whatCp437DoesNotHaveIsReplacedAndTold() throws IOException {
        SieWriter writer = SieWriter.begin(file, head(SieType.VOUCHERS), false);
        writer.voucher(voucher("A", "1", "Łódź – Šibenik “10 €” 語 ½ e\u0301", row("1930", "5"), row("3001", "-5")));

        assertThat(written()).contains("\"?ódz - Sibenik \\\"10 EUR\\\" ? ½ é\"");
        assertThat(writer.replaced())
                .containsEntry("Ł", "?")
                .containsEntry("ź", "z")
                .containsEntry("–", "-")
                .containsEntry("Š", "S")
                .containsEntry("“", "\"")
                .containsEntry("”", "\"")
                .containsEntry("€", "EUR")
                .containsEntry("語", "?")
                .hasSize(8);
    }

    @Test
    void everyCharacterBecomesSomeThatCp437HasAsLetters() {
        Pc8Text texts = new Pc8Text();

        assertThat(IntStream.rangeClosed(0, 0xFFFF)
                        .filter(character -> !Character.isSurrogate((char) character))
                        .filter(character -> !isWritable(texts.of("a" + Character.toString(character) + "b"))))
                .isEmpty();
    }

    private static boolean isWritable(String text) {
        byte[] bytes = text.getBytes(SieEncoding.CP437.charset());
        return new String(bytes, SieEncoding.CP437.charset()).equals(text)
                && IntStream.range(0, bytes.length).allMatch(i -> (bytes[i] & 0xFF) >= 0x20 && bytes[i] != 0x7F);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en\nrad", "{klammer}", "\"", "a\\\"b", "C:\\bok\\år", "#VER", " mitt  i "})
    void anyTextStaysOneFieldOfOneLine(String text) throws IOException {
        SieWriter writer = SieWriter.begin(file, head(SieType.VOUCHERS), true);
        writer.voucher(voucher("A", "1", text, row("1930", "5"), row("3001", "-5")));
        writer.finish();

        SieSource source = SieFiles.of(file.toByteArray());
        assertThat(SieFiles.summary(source).faults().refusals()).isEmpty();
        assertThat(((SieVoucher) SieFiles.items(source).get(0)).text())
                .isEqualTo(text.replace('\n', ' ').strip());
    }

    @Test
    void aBackslashAtTheEndWouldMarkTheQuoteAndIsReplaced() throws IOException {
        SieWriter writer = SieWriter.begin(file, head(SieType.VOUCHERS), false);
        writer.voucher(voucher("A", "1", "C:\\bok\\", row("1930", "5"), row("3001", "-5")));

        assertThat(written()).contains("\"C:\\bok/\"");
        assertThat(writer.replaced()).containsEntry("\\", "/");
    }
}
