package se.samverk.bookkeeping.sie;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SIE 4B, 10. The sums were computed bit by bit, as the specification describes it, apart from the product. */
class SieChecksumTest {

    private static final String FILE = "#FLAGGA 0\n#KSUMMA\n#KONTO 1914 Bank\n#KSUMMA ";

    /** 10.15: of the characters of one record. */
    @Test
    @DisplayName("10.14: neither blanks, quotes around fields nor the backslash before one within are summed")
    void theExampleOfTheSpecification() {
        SieChecksum sum = new SieChecksum();
        sum.add(new SieLine(1, "#KONTO\t1915   \"Kassa \\\"special\\\"\""));

        assertThat(sum.value())
                .isEqualTo(bitwise("#KONTO1915Kassa \"special\""))
                .isEqualTo(1921122205L);
    }

    @Test
    void bracesAreNotSummedAndLettersAreThoseOfCp437() {
        SieChecksum sum = new SieChecksum();
        sum.add(new SieLine(1, "#TRANS 7010 {\"1\" \"456\" 7 \"47\"} 13200.00 \"\" \"Lön {å}\""));

        assertThat(sum.value()).isEqualTo(bitwise("#TRANS7010145674713200.00Lön {å}"));
    }

    /** 10.11–10.13. */
    private static long bitwise(String text) {
        long sum = 0xFFFFFFFFL;
        for (byte each : text.getBytes(SieEncoding.CP437.charset())) {
            sum ^= each & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                sum = (sum & 1) == 1 ? sum >>> 1 ^ 0xEDB88320L : sum >>> 1;
            }
        }
        return sum ^ 0xFFFFFFFFL;
    }

    @ParameterizedTest
    @ValueSource(strings = {"4226436148", "\"4226436148\"", "-68531148"})
    void aSumThatIsRightIsTakenAlsoAsANegativeNumber(String sum) {
        assertThat(SieFiles.summary(FILE + sum).faults().counts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4226436149", "\"\"", "", "CRC"})
    void anyOtherIsRefused(String sum) {
        assertThat(SieFiles.summary(FILE + sum).faults().counts()).containsOnlyKeys(SieError.SIE_CHECKSUM_DIFFERS);
    }
}
