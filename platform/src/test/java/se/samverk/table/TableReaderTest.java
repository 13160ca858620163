package se.samverk.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.shared.Refused;
import se.samverk.table.TableReader.ReadTable;
import se.samverk.table.TableReader.Sample;

class TableReaderTest {

    private static final int MOST = 100;

    private static ReadTable read(byte[] file, TextEncoding chosen) {
        return TableReader.read(file, chosen, row -> row.cell(0).equals("namn") ? 1 : 0, MOST);
    }

    private static List<List<String>> cells(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), null).rows().stream()
                .map(TableRow::cells)
                .toList();
    }

    private static byte[] in(String charset, String text) {
        return text.getBytes(Charset.forName(charset));
    }

    @ParameterizedTest
    @EnumSource
    void theEncodingOfSwedishNamesIsKnown(TextEncoding encoding) {
        byte[] file = in(encoding.charset().name(), "namn;ort\nÅkeri Östgöta;Älvsjö\nMåleri;Örebro\n");

        ReadTable table = read(file, null);

        assertThat(table.encoding().sure()).isTrue();
        assertThat(table.encoding().encoding()).isEqualTo(encoding);
        assertThat(table.rows().get(1).cells()).containsExactly("Åkeri Östgöta", "Älvsjö");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, UTF_8", "UTF-16LE, UTF_16LE", "UTF-16BE, UTF_16BE"})
    void aMarkSaysTheEncoding(String charset, TextEncoding encoding) {
        ReadTable table = read(in(charset, "\ufeffnamn;ort\nA;B"), null);

        assertThat(table.encoding().encoding()).isEqualTo(encoding);
        assertThat(table.rows().get(0).cells()).containsExactly("namn", "ort");
    }

    @Test
    void whatMoreThanOneEncodingMakesWordsOfIsAsked() {
        EncodingGuess guess = read(in("x-MacRoman", "namn;ort\né;Lund\n"), null).encoding();

        // é in Mac Roman, Ä in DOS.
        assertThat(guess.sure()).isFalse();
        assertThat(guess.candidates())
                .containsExactlyInAnyOrder(TextEncoding.WINDOWS_1252, TextEncoding.MAC_ROMAN, TextEncoding.DOS);
    }

    @Test
    void aCapitalWithinAWordIsNoWord() {
        EncodingGuess guess =
                read(in("x-MacRoman", "namn;ort\nCafé;Lund\n"), null).encoding();

        // CafÄ in DOS.
        assertThat(guess).isEqualTo(new EncodingGuess(TextEncoding.MAC_ROMAN, true, guess.candidates()));
    }

    @Test
    void whatNoEncodingMakesSwedishOfIsAskedWithASampleOfEach() {
        byte[] file = in("windows-1252", "namn;ort\nŠibenik ß;Kraków\nPlain;Lund\nPeña;Ñuñoa\n");

        ReadTable table = read(file, null);

        assertThat(table.encoding().sure()).isFalse();
        assertThat(table.samples()).extracting(Sample::encoding).contains(TextEncoding.WINDOWS_1252, TextEncoding.DOS);
        assertThat(table.samples())
                .filteredOn(sample -> sample.encoding() == TextEncoding.WINDOWS_1252)
                .first()
                .extracting(Sample::lines)
                .isEqualTo(List.of("Šibenik ß;Kraków", "Peña;Ñuñoa"));
    }

    @Test
    void whoChoosesTheEncodingGetsItAndMayChooseAnother() {
        ReadTable table = read(in("x-MacRoman", "namn;ort\n\u00e9;Lund\n"), TextEncoding.MAC_ROMAN);

        assertThat(table.encoding().sure()).isTrue();
        assertThat(table.rows().get(1).cell(0)).isEqualTo("é");
        assertThat(table.samples()).hasSize(3);
    }

    @Test
    void oneBrokenByteDamagesOneCell() {
        byte[] file = in("UTF-8", "namn;ort\nÅkeri;Älvsjö\nÖdl;Örebr?;x\n");
        file[file.length - 4] = (byte) 0xC3;

        List<TableRow> rows = read(file, null).rows();

        assertThat(rows.get(1).cells()).containsExactly("Åkeri", "Älvsjö");
        assertThat(rows.get(2).cells()).containsExactly("Ödl", "Örebr\ufffd", "x");
    }

    @Test
    void aByteThatMeansNothingInAnEncodingIsDamage() {
        assertThat(TextEncoding.WINDOWS_1252.decode(new byte[] {(byte) 0x81})).isEqualTo("\ufffd");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void theSeparatorIsTheOneByWhichAHeadFits(String separator) {
        assertThat(cells("Utdrag; ur, allt | och\t mer\nnamn" + separator + "ort\nA" + separator + "B\n"))
                .endsWith(List.of("namn", "ort"), List.of("A", "B"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=,\n", "SEP=,\r\n", "\"sep=,\"\n", "\ufeffsep=,\r"})
    void theLineThatTellsTheSeparatorIsNoRowButIsCounted(String line) {
        List<TableRow> rows =
                read((line + "a;b,c\n").getBytes(StandardCharsets.UTF_8), null).rows();

        assertThat(rows).containsExactly(new TableRow(2, List.of("a;b", "c")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void anyEndOfLineEndsARowAndEmptyRowsAreCounted(String end) {
        assertThat(read(
                                ("a;b" + end + end + ";" + end + "\u00a0;" + end + "c;d")
                                        .getBytes(StandardCharsets.UTF_8),
                                null)
                        .rows())
                .containsExactly(new TableRow(1, List.of("a", "b")), new TableRow(5, List.of("c", "d")));
    }

    @Test
    void aQuotedCellHoldsSeparatorsMarksAndLineBreaks() {
        assertThat(cells("\"a;b\";\"c \"\"d\"\"\";\"e\nf\"\nx"))
                .containsExactly(List.of("a;b", "c \"d\"", "e\nf"), List.of("x"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {"\"Gott\" Bageri", "\"Gott Bageri", "Gott \"Bageri\"", "\"", "5\" rör", "\"\"Gott\"\""})
    void aMarkThatIsNotClosedWhereTheCellEndsBelongsToTheCell(String cell) {
        assertThat(cells("1;" + cell + ";b\n2;c;d\n")).containsExactly(List.of("1", cell, "b"), List.of("2", "c", "d"));
    }

    @Test
    void aTextThatASpreadsheetKeepsAsAFormulaIsThatText() {
        assertThat(cells("=\"0012\";\"=\"\"a \"\"\"\"b\"\"\"\"\"\"\";=1+1;=\"a\"&\"b\""))
                .containsExactly(List.of("0012", "a \"b\"", "=1+1", "a\"&\"b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b\n\u001a", "a;b\u001a", "a;b\n\u001a\u0000\u0000"})
    void whatOldProgramsEndAFileWithIsNoRow(String text) {
        assertThat(cells(text)).containsExactly(List.of("a", "b"));
    }

    @Test
    @Timeout(60)
    void whatLooksLikeFillingWithinAFileIsPassedQuickly() {
        String end = "\u0000".repeat(200_000) + "x";

        List<TableRow> rows = read(in("UTF-8", "a;b\n".repeat(2_000) + end), TextEncoding.UTF_8)
                .rows();

        assertThat(rows).hasSize(MOST + 1);
    }

    @Test
    void aRowHas256CellsAndWhatStandsBeyondThemIsTold() {
        String most = "a;".repeat(256);

        assertThat(cells(most + ";".repeat(1_000) + "\nb;c\n"))
                .containsExactly(Collections.nCopies(256, "a"), List.of("b", "c"));
        Refused.at("file", TableError.TOO_MANY_COLUMNS, () -> cells("b;c\n" + most + "b\n"));
        Refused.at("file", TableError.TOO_MANY_COLUMNS, () -> cells("sep=;\n" + most + ";;b;c\n"));
    }

    @Test
    void aCellMayHoldAnyNumberOfTheCharactersThatSeparateElsewhere() {
        String list = "x,".repeat(300);

        assertThat(cells("namn;ort\n" + list + ";Lund\n"))
                .containsExactly(List.of("namn", "ort"), List.of(list, "Lund"));
    }

    @Test
    void whatIsNoTextIsNoTable() {
        byte[] picture = new byte[2_000];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = (byte) (i * 37 ^ i >> 3);
        }

        Refused.at("file", TableError.NO_TABLE, () -> read(picture, null));
    }

    @Test
    void oneRowMoreThanWantedTellsThatThereAreMore() {
        assertThat(cells("a\n".repeat(MOST + 50))).hasSize(MOST + 1);
    }

    @Test
    void anEmptyFileHasNoRows() {
        assertThat(cells("")).isEmpty();
        assertThat(cells("\ufeff")).isEmpty();
    }
}
