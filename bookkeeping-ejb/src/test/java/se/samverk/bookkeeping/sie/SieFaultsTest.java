package se.samverk.bookkeeping.sie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.samverk.bookkeeping.sie.SieError.*;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverk.shared.ErrorTexts;
import se.samverk.shared.Language;

/** A file for each kind of fault, with the line and the values that are told. */
class SieFaultsTest {

    private static final String ROWS = "#TRANS 1930 {} 5\n#TRANS 3001 {} -5\n";

    /** What follows the nine lines of the head, and the one fault in it. */
    static Stream<Arguments> files() {
        return Stream.of(
                fault(SIE_FIELD_MISSING, 10, List.of("#VER", "verdatum"), "#VER A 1\n{\n" + ROWS + "}"),
                fault(SIE_FIELD_MISSING, 12, List.of("#TRANS", "belopp"), "#VER A 1 20260101\n{\n#TRANS 1930 {}\n}"),
                fault(SIE_FIELD_MISSING, 12, List.of("#TRANS", "objektnr"), voucher("#TRANS 1930 {1} 5")),
                fault(SIE_ACCOUNT_NUMBER, 12, List.of("#TRANS", "FEL"), voucher("#TRANS FEL {} 5")),
                fault(SIE_ACCOUNT_NUMBER, 10, List.of("#IB", "123456789"), "#IB 0 123456789 0"),
                fault(SIE_NUMBER_UNREADABLE, 10, List.of("#RAR", "i fjol"), "#RAR \"i fjol\" 20250101 20251231"),
                fault(SIE_NUMBER_UNREADABLE, 12, List.of("#TRANS", "KST"), voucher("#TRANS 1930 {KST 1} 5")),
                fault(SIE_AMOUNT, 12, List.of("#TRANS", "5,00"), voucher("#TRANS 1930 {} 5,00")),
                fault(SIE_AMOUNT, 12, List.of("#TRANS", "+5.00"), voucher("#TRANS 1930 {} +5.00")),
                fault(SIE_AMOUNT, 12, List.of("#TRANS", "5.005"), voucher("#TRANS 1930 {} 5.005")),
                fault(SIE_AMOUNT, 12, List.of("#TRANS", "två"), voucher("#TRANS 1930 {} 5 \"\" \"\" två")),
                fault(
                        SIE_AMOUNT_TOO_LARGE,
                        12,
                        List.of("#TRANS", "10000000000000.00"),
                        voucher("#TRANS 1930 {} 10000000000000.00")),
                fault(SIE_DATE, 10, List.of("#VER", "20260229"), "#VER A 1 20260229\n{\n" + ROWS + "}"),
                fault(SIE_DATE, 12, List.of("#TRANS", "Kort"), voucher("#TRANS 1930 {} 5 Kort")),
                fault(SIE_PERIOD, 10, List.of("#PSALDO", "202613"), "#PSALDO 0 202613 1930 {} 5"),
                fault(SIE_YEAR_BACKWARDS, 10, List.of("-1"), "#RAR -1 20251231 20250101"),
                fault(SIE_CURRENCY, 10, List.of("EUR"), "#VALUTA EUR"),
                fault(SIE_TYPE_UNKNOWN, 10, List.of("7"), "#SIETYP 7"),
                fault(SIE_QUOTE_OPEN, 10, List.of("#KONTO"), "#KONTO 1910 \"Kassa"),
                fault(SIE_QUOTE_OPEN, 10, List.of("#VER"), "#VER A 1 20260101 \"Text\n{\n" + ROWS + "}"),
                fault(SIE_QUOTE_OPEN, 12, List.of("#TRANS"), voucher("#TRANS 1930 { 5")),
                fault(SIE_LINE_UNREADABLE, 10, List.of(), "resten av en text"),
                fault(SIE_LINE_TOO_LONG, 10, List.of("32768"), "#PROSA " + "x".repeat(32_768)),
                fault(SIE_BRACE, 10, List.of("{"), "{"),
                fault(SIE_BRACE, 10, List.of("}"), "}"),
                fault(
                        SIE_BRACE,
                        14,
                        List.of("#VER"),
                        "#VER A 1 20260101\n{\n" + ROWS + "#VER A 2 20260101\n{\n" + ROWS + "}"),
                fault(SIE_BRACE, 14, List.of("#UB"), "#VER A 1 20260101\n{\n" + ROWS + "#UB 0 1930 5"),
                fault(SIE_ROW_WITHOUT_VOUCHER, 10, List.of("#TRANS"), "#TRANS 1930 {} 5"),
                fault(SIE_CUT, 12, List.of(), "#VER A 1 20260101\n{\n#TRANS 1930 {} 5"),
                fault(SIE_CUT, 10, List.of(), "#VER A 1 20260101"),
                fault(SIE_CUT, 11, List.of(), "#KSUMMA\n#KPTYP EUBAS97"),
                fault(
                        SIE_CHECKSUM_DIFFERS,
                        12,
                        List.of("17", "1921122205"),
                        "#KSUMMA\n#KONTO 1915 \"Kassa \\\"special\\\"\"\n#KSUMMA 17"),
                fault(SIE_VOUCHER_UNBALANCED, 10, List.of("A 1", "0.50"), voucher("#TRANS 1930 {} 0.50")),
                fault(SIE_VOUCHER_EMPTY, 10, List.of("A 1"), "#VER A 1 20260101\n{\n}"),
                fault(SIE_VOUCHER_EMPTY, 10, List.of("A 1"), "#VER A 1 20260101\n#KPTYP EUBAS97"),
                fault(
                        SIE_VOUCHER_WITHOUT_NUMBER,
                        11,
                        List.of(),
                        "#IB 0 1930 0\n#VER A \"\" 20260101\n{\n" + ROWS + "}"),
                fault(
                        SIE_VOUCHER_OUTSIDE_YEAR,
                        10,
                        List.of("A 1", "2025-12-31"),
                        "#VER A 1 20251231\n{\n" + ROWS + "}"),
                fault(SIE_NUMBER_GAP, 15, List.of("A", "1", "3"), twoVouchers("A 1", "A 3")),
                fault(SIE_NUMBER_GAP, 15, List.of("–", "1", "3"), twoVouchers("\"\" 1", "\"\" 3")),
                fault(SIE_NUMBER_NOT_ASCENDING, 15, List.of("A 1", "2"), twoVouchers("A 2", "A 1")),
                fault(SIE_NUMBER_TWICE, 15, List.of("A 1"), twoVouchers("A 1", "A 1")),
                fault(SIE_BRACE_MISSING, 11, List.of(), "#VER A 1 20260101\n" + ROWS + "}"),
                fault(SIE_ROW_ZERO, 12, List.of("1930"), voucher("#TRANS 1930 {} 0.00")),
                fault(SIE_ROW_ADDED_ALONE, 12, List.of(), voucher("#RTRANS 1930 {} 5\n#TRANS 3001 {} -5")),
                fault(SIE_ROW_ADDED_ALONE, 13, List.of(), voucher("#TRANS 3001 {} -5\n#RTRANS 1930 {} 5")),
                fault(SIE_ACCOUNT_UNDECLARED, 12, List.of("1940"), voucher("#TRANS 1940 {} 5\n#TRANS 1940 {} -5")),
                fault(SIE_ACCOUNT_LEFT_OUT, 10, List.of("DIFF"), "#KONTO DIFF \"Differens\""),
                fault(
                        SIE_OBJECT_UNDECLARED,
                        12,
                        List.of("6", "47"),
                        voucher("#TRANS 1930 {6 47} 5\n#TRANS 3001 {6 48} -5")),
                fault(SIE_OPENING_UNBALANCED, 11, List.of("-2.50"), "#IB 0 1930 2.50\n#IB 0 3001 -5.00"),
                fault(
                        SIE_CLOSING_DIFFERS,
                        10,
                        List.of("1930", "7.00", "5.00"),
                        "#UB 0 1930 7\n#RES 0 3001 -5\n#VER A 1 20260101\n{\n" + ROWS + "}"),
                fault(SIE_TAKEN_IN_BEFORE, 1, List.of(), "#FLAGGA 1"),
                fault(SIE_CHARACTER_LOST, 10, List.of(), "#PROSA \"\uFFFDå\""));
    }

    /** Those that are about the file as a whole. */
    static Stream<Arguments> wholeFiles() {
        return Stream.of(
                fault(SIE_NOT_A_SIE_FILE, 0, List.of(), ""),
                fault(SIE_NOT_A_SIE_FILE, 2, List.of(), "\nKontonr;Kontonamn\n1930;Bank\n"),
                fault(SIE_NOT_A_SIE_FILE, 2, List.of(), "# En rubrik\n#NYTT 1\n"),
                fault(SIE_XML, 1, List.of(), "<?xml version=\"1.0\"?>\n<Sie/>"),
                fault(SIE_YEAR_MISSING, 3, List.of("0"), "#SIETYP 1\n#KONTO 1930 Bank\n#UB 0 1930 5\n#UB 0 1930 5"),
                fault(
                        SIE_VOUCHERS_NOT_OF_TYPE,
                        2,
                        List.of("1"),
                        "#SIETYP 1\n#VER A 1 20260101\n{\n}\n#VER A 2 20260101\n{\n}"),
                fault(
                        SIE_TOO_MANY_ROWS,
                        50_004,
                        List.of("A 1", "50000"),
                        "#SIETYP 4\n#VER A 1 20260101\n{\n" + "#TRANS 1930 {} 5\n".repeat(50_001) + "}"));
    }

    private static Arguments fault(SieError code, int line, List<String> values, String file) {
        return Arguments.of(new SieFault(line, code, values), file);
    }

    /** One that balances, but for what the rows are about. */
    private static String voucher(String rows) {
        return "#VER A 1 20260101\n{\n" + rows + "\n}";
    }

    private static String twoVouchers(String first, String second) {
        return "#VER %s 20260101\n{\n%s}\n#VER %s 20260101\n{\n%s}".formatted(first, ROWS, second, ROWS);
    }

    @ParameterizedTest
    @MethodSource("files")
    void theFaultIsToldWithItsLineAndNoOther(SieFault fault, String file) {
        assertThat(found(SieFiles.HEAD + file)).containsExactly(fault);
    }

    @ParameterizedTest
    @MethodSource("wholeFiles")
    void theFaultOfAFileIsToldAndNoOther(SieFault fault, String file) {
        assertThat(found(file)).containsExactly(fault);
    }

    private static List<SieFault> found(String file) {
        boolean lost = file.contains("\uFFFD");
        SieFaults faults = SieFiles.summary(
                        lost ? SieFiles.in(SieEncoding.UTF_8.charset(), file) : SieFiles.inCp437(file))
                .faults();
        assertThat(faults.refusals()).allMatch(fault -> fault.code().isRefusal());
        assertThat(faults.notices()).noneMatch(fault -> fault.code().isRefusal());
        assertThat(faults.isRefused()).isEqualTo(!faults.refusals().isEmpty());
        return Stream.concat(faults.refusals().stream(), faults.notices().stream())
                .toList();
    }

    @Test
    void everyKindOfFaultHasAFile() {
        assertThat(Stream.concat(files(), wholeFiles()).map(file -> ((SieFault) file.get()[0]).code()))
                .contains(SieError.values());
    }

    @Test
    void allAreToldAtOnceAndReadingGoesOn() {
        SieSummary summary = SieFiles.summary(SieFiles.HEAD + """
                #VER A 1 2026
                {
                #TRANS 1930 {} fem
                #TRANS BANK {} 5
                }
                #VER A 2 20260101
                {
                #TRANS 1930 {} 5
                #TRANS 3001 {} -5
                }
                """);

        assertThat(summary.faults().refusals())
                .extracting(SieFault::line, SieFault::code)
                .containsExactly(tuple(10, SIE_DATE), tuple(12, SIE_AMOUNT), tuple(13, SIE_ACCOUNT_NUMBER));
        assertThat(summary.vouchers()).as("that could be read whole").isEqualTo(1);
    }

    @Test
    void theFirstAreKeptAndAllAreCounted() {
        SieFaults faults = SieFiles.summary(SieFiles.HEAD
                        + voucher("#TRANS 1930 {} 0\n".repeat(1_000) + "#TRANS 1930 {} fem\n".repeat(1_000)))
                .faults();

        assertThat(faults.refusals()).hasSize(SieFaults.KEPT);
        assertThat(faults.counts()).containsEntry(SIE_AMOUNT, 1_000);
        assertThat(faults.refusals().get(0).line()).isEqualTo(1_012);
    }

    @Test
    void aFaultIsToldInBothLanguages() {
        SieFault fault = found(SieFiles.HEAD + voucher("#TRANS FEL {} 5")).get(0);

        assertThat(ErrorTexts.of(fault.refusal(), Language.SV, false))
                .startsWith("Rad 12: kontot ”FEL” i #TRANS är inget kontonummer");
        assertThat(ErrorTexts.of(fault.refusal(), Language.EN, false))
                .startsWith("Line 12: the account “FEL” in #TRANS is no account number");
    }
}
