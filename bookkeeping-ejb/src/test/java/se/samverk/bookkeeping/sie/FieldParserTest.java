package se.samverk.bookkeeping.sie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SIE 4B, 5.7. */
class FieldParserTest {

    static Stream<Arguments> lines() {
        return Stream.of(
                Arguments.of("#KONTO 1510 Kundfordringar", List.of("#KONTO", "1510", "Kundfordringar")),
                Arguments.of("#KONTO\t1510   \"Kund fordringar\"", List.of("#KONTO", "1510", "Kund fordringar")),
                Arguments.of("#GEN 20260101 \"\"", List.of("#GEN", "20260101", "")),
                Arguments.of("#PROSA \"Kassa \\\"special\\\"\"", List.of("#PROSA", "Kassa \"special\"")),
                Arguments.of("#PROSA \\\"så\\\"", List.of("#PROSA", "\"så\"")),
                Arguments.of("#PROSA \"Kassa \"special\"\"", List.of("#PROSA", "Kassa \"special\"")),
                Arguments.of("#FNR \"C:\\Bok\\Firma\" 1", List.of("#FNR", "C:\\Bok\\Firma", "1")),
                Arguments.of("#FNR \"C:\\Bok\\\"", List.of("#FNR", "C:\\Bok\\")),
                Arguments.of("#PROSA \"en\ttab\u0001 och\u007F mer\"", List.of("#PROSA", "en tab och mer")),
                Arguments.of("#PROSA {", List.of("#PROSA", List.of())),
                Arguments.of(
                        "#TRANS 7010 {\"1\" \"456\" 7 47} 13200.00",
                        List.of("#TRANS", "7010", List.of("1", "456", "7", "47"), "13200.00")),
                Arguments.of("#TRANS 1910{ }-1.00", List.of("#TRANS", "1910", List.of(), "-1.00")),
                Arguments.of("#TRANS 1910 {} 1 \"a {b} c\"", List.of("#TRANS", "1910", List.of(), "1", "a {b} c")));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aLineIsDividedIntoItsFields(String line, List<Object> fields) {
        assertThat(new FieldParser(line)
                        .fields().stream().map(field -> field.isList() ? (Object) field.list() : field.text()))
                .isEqualTo(fields);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#PROSA \"en text", "#KONTO 1910 \"Kassa\" \"", "#VER A 1 20260101 \"a\\\" 20260101"})
    void aQuoteWithoutAnEndIsSeen(String line) {
        assertThat(new FieldParser(line).isQuoteOpen()).isTrue();
    }

    @Test
    void aBraceWithoutAnEndIsSeen() {
        assertThat(new FieldParser("#TRANS 1910 {1 \"2\" 5.00").isListOpen()).isTrue();
        assertThat(new FieldParser("#TRANS 1910 {1 \"2\"} 5.00").isListOpen()).isFalse();
    }

    @Test
    void blanksAroundALineCountForNothing() {
        assertThat(FieldParser.trimmed(" \t #KONTO 1910\r\u001A")).isEqualTo("#KONTO 1910");
        assertThat(FieldParser.trimmed("\r")).isEmpty();
    }
}
