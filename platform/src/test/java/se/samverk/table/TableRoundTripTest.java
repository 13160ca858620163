package se.samverk.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.samverk.shared.Language;

/** What is given out is taken back unchanged. */
class TableRoundTripTest {

    private static final List<String> HEAD = List.of("Kundnr", "Namn");

    private static byte[] written(TableFormat format, List<List<String>> rows) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (TableFile table = format.open(target, new TableHead("Kunder", "", HEAD, Language.SV))) {
            for (List<String> row : rows) {
                table.row(row);
            }
        }
        return target.toByteArray();
    }

    /** The rows below the head; one in which nothing is seen is no row. */
    private static List<List<String>> read(byte[] file) {
        List<TableRow> rows = TableReader.read(file, null, row -> row.cells().equals(HEAD) ? 2 : 0, 1_000)
                .rows();
        return rows.subList(1, rows.size()).stream()
                .map(row -> List.of(row.cell(0), row.cell(1)))
                .toList();
    }

    private static List<List<String>> seen(List<String> texts) {
        List<List<String>> rows = new ArrayList<>();
        for (String text : texts) {
            rows.add(List.of("x", text));
        }
        return rows;
    }

    @Property(tries = 200)
    @Label("a workbook gives back every text as it was")
    void aWorkbook(@ForAll("texts") List<String> texts) throws IOException {
        assertThat(read(written(TableFormat.XLSX, seen(texts)))).isEqualTo(seen(texts));
    }

    @Property(tries = 200)
    @Label("CSV gives back every text as it was, also one that looks like a formula")
    void csv(@ForAll("texts") List<String> texts) throws IOException {
        List<List<String>> original = read(written(TableFormat.CSV, seen(texts))).stream()
                .map(row -> row.stream().map(CsvTable::original).toList())
                .toList();

        assertThat(original).isEqualTo(seen(texts));
    }

    @Provide
    Arbitrary<List<String>> texts() {
        Arbitrary<String> anything = Arbitraries.strings()
                .ofMaxLength(12)
                .filter(text -> text.codePoints().noneMatch(each -> Character.getType(each) == Character.SURROGATE));
        Arbitrary<String> awkward = Arbitraries.strings()
                .withChars("'\"=+-@;,|\t\r\n ÅäÖ\u00a0\u0001\u0085_x0041")
                .ofMaxLength(8);
        return Arbitraries.oneOf(anything, awkward).list().ofMinSize(1).ofMaxSize(5);
    }
}
