package se.samverk.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.shared.Language;

/** The files as those read them who open them. */
class TableFormatTest {

    private static final TableHead HEAD =
            new TableHead("Kunder", "Lind & Co", List.of("Namn", "Belopp", "Dag"), Language.SV);

    private static byte[] file(TableFormat format, List<?>... rows) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (TableFile table = format.open(target, HEAD)) {
            for (List<?> row : rows) {
                table.row(row);
            }
        }
        return target.toByteArray();
    }

    private static final List<?> ROW =
            Arrays.asList("Åre <Fjäll> & Söner", new BigDecimal("1234.50"), LocalDate.of(2026, 3, 1));

    @Test
    void csvIsWhatASwedishSpreadsheetOpens() throws IOException {
        String text = new String(file(TableFormat.CSV, ROW), StandardCharsets.UTF_8);

        assertThat(text).isEqualTo("\uFEFFNamn;Belopp;Dag\r\nÅre <Fjäll> & Söner;1234,50;2026-03-01\r\n");
    }

    private static String csvCell(Object cell) throws IOException {
        String text = new String(file(TableFormat.CSV, List.of(cell)), StandardCharsets.UTF_8);
        return text.substring(text.indexOf('\n') + 1);
    }

    @ParameterizedTest
    @DisplayName("§9: what a spreadsheet would take for a formula becomes text")
    @ValueSource(strings = {"=1+1", "+46", "-1", "@sum", "\t=1", "\r=1"})
    void noCellOfACsvIsAFormula(String cell) throws IOException {
        assertThat(csvCell(cell)).contains("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'@home Sverige AB", "''=1", "'-", "'"})
    void anApostropheThatWasThereIsKeptBesideTheOneThatIsGiven(String cell) throws IOException {
        String written = csvCell(cell).stripTrailing();

        assertThat(written).isEqualTo(cell.equals("'") ? "'" : "'" + cell);
        assertThat(CsvTable.original(written)).isEqualTo(cell);
    }

    @Test
    void allElseStaysAsItIs() throws IOException {
        assertThat(csvCell("a=b")).isEqualTo("a=b\r\n");
        assertThat(csvCell(new BigDecimal("-1"))).isEqualTo("-1\r\n");
        assertThat(new String(file(TableFormat.CSV, Arrays.asList(null, "")), StandardCharsets.UTF_8))
                .endsWith("\r\n;\r\n");
    }

    @TempDir
    Path directory;

    private String sheet(byte[] workbook) throws IOException {
        Path file = Files.write(directory.resolve("table.xlsx"), workbook);
        StringBuilder xml = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                xml.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return xml.toString();
    }

    @Test
    void aWorkbookKeepsTextsNumbersAndDaysApart() throws IOException {
        String xml = sheet(file(TableFormat.XLSX, ROW, Arrays.asList("=1+1", null, null)));

        assertThat(xml)
                .contains(
                        "&#xc5;re &lt;Fj&#xe4;ll&gt; &amp; S&#xf6;ner", "<v>1234.50</v>", "yyyy-mm-dd", "=1+1", "A1:C3")
                // 1 March 2026 as a spreadsheet counts days.
                .contains("<v>46082")
                .doesNotContain("<f>");
    }

    @Test
    void aLongWorkbookIsWhole() throws IOException {
        List<?>[] rows = new List<?>[1_200];
        Arrays.setAll(rows, i -> List.of("Rad " + i, i));

        assertThat(sheet(file(TableFormat.XLSX, rows))).contains("Rad 0<", "Rad 500<", "Rad 1199<");
    }

    @Test
    void aDocumentShowsItsTableAndIsTagged() throws IOException {
        try (PDDocument document = Loader.loadPDF(file(TableFormat.PDF, ROW))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Kunder", "Lind & Co", "Namn", "Åre <Fjäll> & Söner", "234,50", "2026-03-01");
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("sv");
        }
    }

    /** The lines of a document of a page. */
    private static List<String> lines(List<?>... rows) throws IOException {
        try (PDDocument document = Loader.loadPDF(file(TableFormat.PDF, rows))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            return new PDFTextStripper().getText(document).lines().toList();
        }
    }

    @Test
    void aNumberIsNeverPartedAndALongValueLeavesRoomForTheOthers() throws IOException {
        String name = "W".repeat(120);

        List<String> lines = lines(List.of(name, "559075-2860", "Löpande bokföring"));

        assertThat(lines).anyMatch(line -> line.contains("559075-2860"));
        assertThat(lines).anyMatch(line -> line.contains("Löpande bokföring"));
        assertThat(String.join("", lines).replace(" ", "")).contains("WWWW");
        assertThat(lines).filteredOn(line -> line.startsWith("W")).hasSizeLessThan(10);
    }

    @Test
    void whatTheFontLacksIsToldAndNotChangedInSilence() throws IOException {
        assertThat(lines(List.of("株式会社", "Łódź", "Ωμέγα")))
                .anyMatch(line -> line.contains("Tecken som visas som □"))
                .anyMatch(line -> line.contains("□□□□"))
                .noneMatch(line -> line.contains("#"));
        assertThat(lines(ROW)).noneMatch(line -> line.contains("□"));
    }

    @Test
    void aDocumentNamesItsColumnsOnEachPage() throws IOException {
        List<?>[] rows = new List<?>[120];
        Arrays.setAll(rows, i -> List.of("Rad " + i, i, LocalDate.of(2026, 3, 1)));

        try (PDDocument document = Loader.loadPDF(file(TableFormat.PDF, rows))) {
            PDFTextStripper second = new PDFTextStripper();
            second.setStartPage(2);
            second.setEndPage(2);

            assertThat(second.getText(document)).contains("Belopp", "2 / ");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTableWithoutRowsIsAFileToo(TableFormat format) throws IOException {
        assertThat(file(format)).isNotEmpty();
    }
}
