package se.samverk.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.shared.Language;
import se.samverk.shared.Refused;

/** Workbooks as spreadsheets, other programs and attackers write them. */
class WorkbookReaderTest {

    private static final int MOST = 100;

    private final Map<String, String> parts = new LinkedHashMap<>(Map.of(
            "xl/workbook.xml",
            """
            <workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>
            <sheet name="Gömt" sheetId="1" state="hidden" r:id="rId1"/><sheet name="Kunder" sheetId="2" r:id="rId2"/>
            </sheets></workbook>""",
            "xl/_rels/workbook.xml.rels",
            """
            <Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/>
            <Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>""",
            "xl/worksheets/sheet1.xml",
            "<worksheet><sheetData><row r='1'><c t='str'><v>hidden</v></c></row></sheetData></worksheet>",
            "xl/styles.xml",
            """
            <styleSheet><numFmts><numFmt numFmtId="164" formatCode="0000"/>
            <numFmt numFmtId="165" formatCode="000000\\-0000"/><numFmt numFmtId="166" formatCode="#,##0"/></numFmts>
            <cellStyleXfs><xf numFmtId="166"/></cellStyleXfs>
            <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>"""));

    private byte[] workbook(String sheetData) {
        parts.put("xl/worksheets/sheet2.xml", sheetData);
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(target)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return target.toByteArray();
    }

    private List<TableRow> rows(String cells) {
        return WorkbookReader.rows(workbook("<worksheet><sheetData>" + cells + "</sheetData></worksheet>"), MOST);
    }

    private String cell(String cell) {
        return rows("<row>" + cell + "</row>").get(0).cell(0);
    }

    @Test
    void aWorkbookThatTheProductMadeComesBack() throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        TableHead head = new TableHead("Kunder", "", List.of("Namn", "Belopp"), Language.SV);
        try (TableFile table = TableFormat.XLSX.open(target, head)) {
            table.row(List.of("-Minus <Måleri> & Ängen 👩🏽\u200d💻", new BigDecimal("12.50")));
            table.row(Arrays.asList("'@Kalle\t\"x\"", null));
        }

        assertThat(WorkbookReader.rows(target.toByteArray(), MOST))
                .extracting(TableRow::cells)
                .containsExactly(
                        List.of("Namn", "Belopp"),
                        List.of("-Minus <Måleri> & Ängen 👩🏽\u200d💻", "12.5"),
                        List.of("'@Kalle\t\"x\""));
    }

    @Test
    void textsAreReadHoweverTheyAreKept() {
        parts.put(
                "xl/sharedStrings.xml",
                "<sst><si><t>Åkeri</t></si><si><r><t>Öst</t></r><r><t>göta</t></r><rPh><t>x</t></rPh></si></sst>");

        assertThat(rows("""
                        <row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c>
                        <c r="D3" t="inlineStr"><is><t>in </t><r><t>line</t></r></is></c><c r="E3" t="b"><v>1</v></c></row>
                        """)).containsExactly(new TableRow(3, List.of("Åkeri", "Östgöta", "", "in line", "1")));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 5599900015, 5599900015",
        "0, 5.599900015E9, 5599900015",
        "0, 12.0, 12",
        "0, 1200, 1200",
        "1, 12, 0012",
        "2, 303031231, 0303031231",
        "3, 1234567, 1234567",
        "0, 0.10, 0.1",
        "99, 12, 12",
        "0, 1E999999999, 1E999999999"
    })
    void aNumberIsReadInItsDigitsWithTheZerosThatItsFormatShows(String style, String value, String shown) {
        assertThat(cell("<c s='" + style + "'><v>" + value + "</v></c>")).isEqualTo(shown);
    }

    @Test
    void ofAFormulaTheValueIsTakenAndNothingIsComputed() {
        assertThat(cell("<c t='str'><f>HYPERLINK(\"http://x\")</f><v>Åkeri</v></c>"))
                .isEqualTo("Åkeri");
        assertThat(cell("<c><f>1+1</f><v>7</v></c>")).isEqualTo("7");
        assertThat(rows("<row><c><f>1+1</f></c></row>")).isEmpty();
        assertThat(cell("<c t='e'><f>1/0</f><v>#DIV/0!</v></c>")).isEqualTo("#DIV/0!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s", "n", "b", "str", "inlineStr"})
    void aCellWithoutAValueIsEmptyWhateverItsType(String type) {
        assertThat(rows("<row><c r='A1'><v>1</v></c><c r='B1' s='1' t='" + type + "'/></row>"))
                .containsExactly(new TableRow(1, List.of("1", "")));
    }

    @Test
    void aFormatWithoutACodeShowsTheNumberAsItIs() {
        parts.put(
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId='164'/></numFmts><cellXfs><xf numFmtId='164'/></cellXfs></styleSheet>");

        assertThat(cell("<c s='0'><v>12</v></c>")).isEqualTo("12");
    }

    @Test
    void rowsWithoutAnythingArePassedOverAndCounted() {
        assertThat(rows("<row r='1'/><row r='2'><c r='A2'/></row><row r='9'><c r='A9' t='str'><v>x</v></c></row><row>"
                        + "<c t='str'><v>y</v></c></row>"))
                .containsExactly(new TableRow(9, List.of("x")), new TableRow(10, List.of("y")));
    }

    @Test
    void oneRowMoreThanWantedTellsThatThereAreMore() {
        assertThat(rows("<row><c><v>1</v></c></row>".repeat(MOST + 50))).hasSize(MOST + 1);
    }

    @Test
    void aCellFarToTheRightTakesNoRoom() {
        assertThat(rows("<row r='1'><c r='A1'><v>1</v></c><c r='ZZZZZZZZZ1'><v>2</v></c></row>"))
                .containsExactly(new TableRow(1, List.of("1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><w><sheetData><row><c t='str'><v>&e;</v></c></row></sheetData></w>",
                "<!DOCTYPE x [<!ENTITY e 'y'>]><w><sheetData><row><c t='str'><v>&e;</v></c></row></sheetData></w>",
                "<w><sheetData><row><c t='s'><v>7</v></c></row></sheetData></w>",
                "<w><sheetData><row><c t='s'><v>x</v></c></row></sheetData></w>",
                "<w><sheetData><row><c><v>1</v>",
                "<w><sheetData><row r='2'><c><v>1</v></c></row><row r='2'><c><v>1</v></c></row></sheetData></w>",
                "<w><sheetData><row r='1048577'><c><v>1</v></c></row></sheetData></w>",
                "no xml"
            })
    void whatIsBrokenOrAsksForSomethingOutsideIsUnreadable(String sheet) {
        Refused.at("file", TableError.WORKBOOK_UNREADABLE, () -> WorkbookReader.rows(workbook(sheet), MOST));
    }

    @Test
    void whatUnpacksToTooMuchIsReadNoFurther() {
        byte[] bomb = workbook("<w>" + " ".repeat(WorkbookParts.MOST_BYTES) + "</w>");

        assertThat(bomb).hasSizeLessThan(100_000);
        Refused.at("file", TableError.WORKBOOK_TOO_LARGE, () -> WorkbookReader.rows(bomb, MOST));
    }

    private static String texts(String... texts) {
        return "<sst><si><t>" + String.join("</t></si><si><t>", texts) + "</t></si></sst>";
    }

    @Test
    void aTextIsAsLongAsASpreadsheetLetsItBe() {
        String longest = "x".repeat(WorkbookReader.LONGEST_TEXT);
        parts.put("xl/sharedStrings.xml", texts(longest));
        assertThat(cell("<c t='s'><v>0</v></c>")).isEqualTo(longest);
        assertThat(cell("<c t='str'><v>" + longest + "</v></c>")).isEqualTo(longest);

        Refused.at("file", TableError.WORKBOOK_TOO_LARGE, () -> cell("<c t='str'><v>" + longest + "x</v></c>"));
        Refused.at(
                "file",
                TableError.WORKBOOK_TOO_LARGE,
                () -> cell("<c t='inlineStr'><is><t>" + longest + "</t><t>x</t></is></c>"));
        parts.put("xl/sharedStrings.xml", texts("short", longest + "x"));
        Refused.at("file", TableError.WORKBOOK_TOO_LARGE, () -> cell("<c t='s'><v>0</v></c>"));
    }

    @Test
    void aTextThatManyCellsShareCountsInEach() {
        int length = 10_000;
        int most = WorkbookReader.MOST_CHARACTERS / length;
        parts.put("xl/sharedStrings.xml", texts("x".repeat(length)));
        String shared = "<c t='s'><v>0</v></c>";

        assertThat(rows("<row>" + shared.repeat(most) + "</row>")).hasSize(1);
        Refused.at(
                "file",
                TableError.WORKBOOK_TOO_LARGE,
                () -> rows("<row>" + shared.repeat(most) + "<c t='str'><v>x</v></c></row>"));
    }

    @Test
    void tooManyPartsAreReadNoFurther() {
        for (int i = 0; i < 1_000; i++) {
            parts.put("xl/media/" + i, "");
        }

        Refused.at("file", TableError.WORKBOOK_TOO_LARGE, () -> WorkbookReader.rows(workbook("<w/>"), MOST));
    }

    @Test
    void anOldWorkbookOrAnotherArchiveIsSaidToBeOne() {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1};
        byte[] zip = {'P', 'K', 3, 4, 20, 0, 6, 0, '\n', 8, 0, 0, '\n'};
        parts.clear();

        for (byte[] file : List.of(old, zip, workbook("<w/>"))) {
            assertThat(WorkbookReader.isWorkbook(file)).isTrue();
            Refused.at("file", TableError.WORKBOOK_UNREADABLE, () -> WorkbookReader.rows(file, MOST));
        }
    }
}
