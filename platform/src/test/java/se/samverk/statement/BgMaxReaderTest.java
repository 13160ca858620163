package se.samverk.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BgMaxReaderTest {

    /** Two deposits of made-up payers: one with a payment and a deduction, one with a payment that names two invoices. */
    private static final String FILE = """
            01BGMAX               0120260310173035010331P
            050009900010          SEK
            200009900028                   200568000000000000124950200000000000190
            26Träd & Trä
            27Storgatan 2                        12345
            28Storåker
            29005500001234
            210009900028                   200162000000000000004950200000000000191
            15000000000000000000058410000010098232026031000056000000000000120000SEK00000002
            050009900010          SEK
            200000000000                         000000000000180000020001200000180
            22                         200667000000000000100000220001200000180
            25Faktura 2006 och 2007
            15000000000000000000058410000010098232026031100057000000000000180000SEK00000001
            7000000002000000010000000100000002
            """;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    @DisplayName("K18: each payment to a bankgiro number is a row of the day of its deposit, a deduction goes out")
    void payments() {
        StatementFile file = Statements.read(bytes(FILE));

        assertThat(file.format()).isEqualTo(StatementFormat.BGMAX);
        assertThat(file.rows()).isEqualTo(3);
        assertThat(file.statements()).extracting(Statement::account).containsExactly("9900010", "9900010");
        assertThat(file.statements().get(0).rows())
                .extracting(Statements::line)
                .containsExactly(
                        "2026-03-10|1249.50|Träd & Trä|Träd & Trä|200568|20260310-00056-000000000019",
                        "2026-03-10|-49.50|200162|null|200162|20260310-00056-000000000019");
        assertThat(file.statements().get(1).rows())
                .extracting(StatementRow::text)
                .containsExactly("Faktura 2006 och 2007");
    }

    @Test
    @DisplayName("K18: sums, counts and order are held, and a file that is cut off is refused, each with its line")
    void faults() {
        assertThat(Statements.refusals(bytes(FILE.replace("000000000000120000SEK", "000000000000120001SEK"))))
                .containsExactly("BGMAX_SUM_WRONG[9, 1200.01, 1200.00]");
        assertThat(Statements.refusals(bytes(FILE.replace("7000000002", "7000000003"))))
                .containsExactly("BGMAX_COUNT_WRONG[15, 20, 00000003, 2]");
        assertThat(Statements.refusals(bytes(FILE.substring(0, FILE.lastIndexOf("70")))))
                .containsExactly("BGMAX_NOT_WHOLE[14]");
        assertThat(Statements.refusals(bytes(FILE.replace("\n050009900010          SEK\n20000990", "\n20000990"))))
                .contains("BGMAX_OUT_OF_ORDER[2, 20]");
        assertThat(Statements.refusals(bytes(FILE.replace("\n29", "\n39"))))
                .containsExactly("BGMAX_LINE_NOT_KNOWN[7, 39]");
        assertThat(Statements.refusals(bytes(FILE.replace("000000000000124950", "00000000000012495X"))))
                .contains("STATEMENT_AMOUNT_NOT_VALID[3, 00000000000012495X]");
        assertThat(Statements.refusals(bytes(FILE.replace("28Storåker", "28" + "x".repeat(79)))))
                .containsExactly("BGMAX_LINE_TOO_LONG[6, 80]");
    }

    @Test
    @DisplayName("K18: a test file is refused, for nothing in it has been paid")
    void test() {
        String first = FILE.lines().findFirst().orElseThrow();
        String test = (first + " ".repeat(80)).substring(0, 44) + "T";

        assertThat(Statements.refusals(bytes(FILE.replace(first, test)))).containsExactly("BGMAX_TEST[1]");
        assertThat(Statements.refusals(bytes(FILE.replace(first, test.replaceFirst("T$", "P")))))
                .isEmpty();
    }
}
