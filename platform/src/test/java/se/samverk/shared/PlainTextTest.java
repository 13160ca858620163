package se.samverk.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @Test
    void surroundingBlanksAreTakenAway() {
        assertThat(PlainText.required("name", "  Åke & Söner AB\u2003", 20)).isEqualTo("Åke & Söner AB");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t\n", "\u2003"})
    void nothingEnteredIsMissingWhereItIsRequiredAndNullWhereItIsNot(String entered) {
        Refused.at("name", CommonError.REQUIRED, () -> PlainText.required("name", entered, 20));
        assertThat(PlainText.optional("name", entered, 20)).isNull();
        assertThat(PlainText.lines("name", entered, 20)).isNull();
    }

    @Test
    void lengthIsCountedWithoutSurroundingBlanks() {
        assertThat(PlainText.required("name", " 12345 ", 5)).isEqualTo("12345");
        Refused.at("name", CommonError.TOO_LONG, () -> PlainText.required("name", "123456", 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\nb",
                "a\rb",
                "a\tb",
                "a\u0000b",
                "a\u001bb",
                "a\u007fb",
                "a\u0085b",
                "a\u00adb",
                "a\u200bb",
                "a\u200eb",
                "a\u202eb",
                "a\u2028b",
                "a\u2029b",
                "a\u2066b",
                "a\ufeffb",
                "a\ud800b",
                "a\udc00b",
                "a\ufffeb"
            })
    void oneLineHoldsNoCharacterThatIsNotSeen(String entered) {
        Refused.at("name", CommonError.NOT_PLAIN_TEXT, () -> PlainText.required("name", entered, 20));
        Refused.at("name", CommonError.NOT_PLAIN_TEXT, () -> PlainText.optional("name", entered, 20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zoë Lindqvist", "Per-Erik O'Neill", "H & M", "=1+1", "<b>", "名前", "𝒜 🎉"})
    void whatCanBeSeenIsKept(String entered) {
        assertThat(PlainText.required("name", entered, 20)).isEqualTo(entered);
    }

    @Test
    void severalLinesKeepTheirBreaksInOneForm() {
        assertThat(PlainText.lines("message", "Hej!\r\n\r\nTill\tdig\n", 100)).isEqualTo("Hej!\n\nTill\tdig");
    }

    @Test
    void lengthOfSeveralLinesIsCountedAfterTheBreaksHaveOneForm() {
        assertThat(PlainText.lines("message", "a\r\nb", 3)).isEqualTo("a\nb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\rb", "a\u0000b", "a\u2028b", "a\u202eb"})
    void severalLinesHoldNoOtherControlCharacter(String entered) {
        Refused.at("message", CommonError.NOT_PLAIN_TEXT, () -> PlainText.lines("message", entered, 20));
    }
}
