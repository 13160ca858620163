package se.samverk.bookkeeping.sie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever {@code #FORMAT} says, which is PC8 in all of them. */
class SieEncodingTest {

    private static final String FILE = SieFiles.HEAD + "#FTYP AB\n";

    @ParameterizedTest
    @EnumSource
    void theBytesTell(SieEncoding encoding) {
        SieSummary summary = SieFiles.summary(SieFiles.in(encoding.charset(), FILE));

        assertThat(summary.encoding()).isEqualTo(encoding);
        assertThat(summary.head().company().name()).isEqualTo("Fjällbäck Cykel AB");
        assertThat(summary.faults().counts()).isEmpty();
    }

    @Test
    void aMarkAtTheBeginningIsNoPartOfTheFile() {
        SieSummary summary = SieFiles.summary(SieFiles.in(StandardCharsets.UTF_8, "\uFEFF" + FILE));

        assertThat(summary.encoding()).isEqualTo(SieEncoding.UTF_8);
        assertThat(summary.faults().counts()).isEmpty();
    }

    @Test
    void withoutALetterBeyondAsciiItIsWhatTheSpecificationSays() throws IOException {
        assertThat(SieEncoding.of(SieFiles.inCp437("#FLAGGA 0"))).isEqualTo(SieEncoding.CP437);
    }

    @Test
    void aBrokenLetterLeavesTheOthersAsTheyAre() {
        byte[] file = FILE.getBytes(StandardCharsets.UTF_8);
        byte[] broken = new String(file, StandardCharsets.ISO_8859_1)
                .replaceFirst("Fj\u00C3\u00A4ll", "Fj\u00C3ll")
                .getBytes(StandardCharsets.ISO_8859_1);

        SieSummary summary = SieFiles.summary(SieFiles.of(broken));

        assertThat(summary.encoding()).isEqualTo(SieEncoding.UTF_8);
        assertThat(summary.head().company().name()).isEqualTo("Fj\uFFFDllbäck Cykel AB");
        assertThat(summary.faults().counts()).containsOnlyKeys(SieError.SIE_CHARACTER_LOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\n\n", "\r\n\t\r\n"})
    void linesEndInAnyWay(String end) {
        SieSummary summary = SieFiles.summary(FILE.replace("\n", end));

        assertThat(summary.head().accounts()).hasSize(2);
        assertThat(summary.faults().counts()).isEmpty();
    }

    @Test
    void whatEndsAFileOfDosIsPassedOver() {
        assertThat(SieFiles.summary(FILE + "\u001A").faults().counts()).isEmpty();
    }
}
