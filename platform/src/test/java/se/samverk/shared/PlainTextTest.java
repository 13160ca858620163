package se.samverk.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @Test
    void surroundingBlanksAreTakenAway() {
        assertThat(PlainText.required("name", "  Åke & Söner AB\u2003", 20)).isEqualTo("Åke & Söner AB");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\n",
                "\u2003",
                "\u00a0",
                "\u3164",
                "\u2800",
                "\u115f\uffa0",
                "\u200b\u200d\u00ad\ufeff",
                "\u00a0\u3164 \u2800\u180e"
            })
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
                "a\u202ab",
                "a\u202eb",
                "a\u2028b",
                "a\u2029b",
                "a\u2066b",
                "a\u2069b",
                "a\ufff9b",
                "a\ud800b",
                "a\udc00b",
                "a\ufffeb",
                "a\ue000b",
                "a\u0080b"
            })
    void oneLineHoldsNoCharacterThatCouldBeACommand(String entered) {
        Refused.at("name", CommonError.NOT_PLAIN_TEXT, () -> PlainText.required("name", entered, 20));
        Refused.at("name", CommonError.NOT_PLAIN_TEXT, () -> PlainText.optional("name", entered, 20));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zoë Lindqvist",
                "Per-Erik O'Neill",
                "H & M",
                "=1+1",
                "<b>",
                "名前",
                "𝒜 🎉",
                "👩🏽\u200d💻 ❤\ufe0f\u200d🔥",
                "1\ufe0f\u20e3",
                "🏴\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f",
                "می\u200cخواهم",
                "مِ\u200cخ",
                "क्\u200dष",
                "葛\udb40\udd00城"
            })
    void whatCanBeSeenIsKept(String entered) {
        assertThat(PlainText.required("name", entered, 20)).isEqualTo(entered);
        assertThat(PlainText.lines("name", entered, 20)).isEqualTo(entered);
    }

    @ParameterizedTest
    @CsvSource({
        "'\u00a0Åkeri AB\u00a0', Åkeri AB",
        "Åkeri\u00a0AB, Åkeri AB",
        "Åkeri\u202fAB, Åkeri AB",
        "A\u0308ngens Va\u030ag, Ängens Våg",
        "\u212bkeri, Åkeri",
        "fakture\u00adrings\u200bbyrå, faktureringsbyrå",
        "\ufeffNoréns\u2060, Noréns",
        "Norén\u200d\u200cs, Noréns",
        "Nore\u0301\u200dns, Noréns",
        "Norén\ufe0fs, Noréns",
        "\u200eNoréns\u200f, Noréns",
        "Nor\udb40\udc67éns, Noréns",
        "می\u200c, می"
    })
    void whatIsPastedAlongWithATextAndNotSeenIsTakenAway(String entered, String kept) {
        assertThat(PlainText.required("name", entered, 20)).isEqualTo(kept);
        assertThat(PlainText.seen(entered)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ufffdkeri \ufffdst", "�", "a\nb\ufffd"})
    void aCharacterThatWasBrokenOnTheWayIsNeverRight(String entered) {
        Refused.at("name", CommonError.DAMAGED_TEXT, () -> PlainText.required("name", entered, 20));
        Refused.at("name", CommonError.DAMAGED_TEXT, () -> PlainText.lines("name", entered, 20));
    }

    @Test
    void aSecretKeepsAllThatWasTypedInOneForm() {
        assertThat(PlainText.secret(" a\u0308\u00a0b\u200d ")).isEqualTo(" ä b\u200d ");
        assertThat(PlainText.secret(null)).isEmpty();
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
