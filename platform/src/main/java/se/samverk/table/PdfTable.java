package se.samverk.table;

import static se.samverk.shared.Html.escaped;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import se.samverk.shared.Texts;

/**
 * A document for paper and for reading: the columns named on each page, the pages counted, and
 * tagged so that a screen reader finds the table's headings.
 */
final class PdfTable implements TableFile {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** In characters: what a column is given at least and at most, and how long a number is never parted. */
    private static final int NARROWEST = 8;

    private static final int WIDEST = 40;
    private static final int LONGEST_WHOLE = 20;

    private static final String MISSING = "\u25A1";
    private static final Glyphs GLYPHS = Glyphs.of(FONT);

    private static final String BEGINNING = """
            <html lang="%1$s">
            <head>
            <title>%2$s</title>
            <meta name="description" content="%2$s"/>
            <style>
            @page { size: A4 landscape; margin: 16mm 12mm;
              @bottom-right { content: counter(page) " / " counter(pages); font: 8pt Sans; color: #53606e; } }
            body { font-family: Sans; font-size: 8.5pt; color: #1d2733; }
            h1 { font-size: 16pt; font-weight: normal; margin: 0 0 2mm; }
            p { margin: 0 0 6mm; color: #53606e; }
            table { width: 100%%; table-layout: fixed; border-collapse: collapse; -fs-table-paginate: paginate; }
            th, td { text-align: left; vertical-align: top; padding: 1.2mm 2mm; border-bottom: 0.2mm solid #d9dfe5;
              word-wrap: break-word; }
            th { font-weight: normal; color: #0f6a83; border-bottom: 0.4mm solid #0f6a83; }
            tr { page-break-inside: avoid; }
            span { white-space: nowrap; }
            </style>
            </head>
            <body>
            <h1>%2$s</h1>
            <p>%3$s</p>
            %5$s
            <table>
            <colgroup>%6$s</colgroup>
            <thead><tr>%4$s</tr></thead>
            <tbody>
            """;

    private final OutputStream target;
    private final NumberFormat amounts;
    private final TableHead head;
    private final int[] longest;
    private final StringBuilder rows = new StringBuilder();
    private boolean lacking;

    PdfTable(OutputStream target, TableHead head) {
        this.target = target;
        this.head = head;
        this.longest = new int[head.columns().size()];
        this.amounts = NumberFormat.getInstance(head.language().locale());
        amounts.setMinimumFractionDigits(2);
    }

    @Override
    public void row(List<?> cells) {
        rows.append("<tr>").append(cells("td", cells)).append("</tr>\n");
    }

    @Override
    public void close() throws IOException {
        String html = beginning() + rows + "</tbody>\n</table>\n</body>\n</html>\n";
        new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .useFont(PdfTable::font, "Sans")
                .withHtmlContent(html, null)
                .toStream(target)
                .run();
        target.close();
    }

    private String beginning() {
        String heads = cells("th", head.columns());
        String title = shown(head.title());
        String subtitle = shown(head.subtitle());
        String note = lacking
                ? "<p>" + Texts.of(PdfTable.class, "pdf", head.language()).getString("lacking") + "</p>"
                : "";
        return BEGINNING.formatted(head.language().code(), title, subtitle, heads, note, columns());
    }

    /** As wide as what stands in them, within reason: one long value does not leave the others a letter. */
    private String columns() {
        int[] wide = IntStream.of(longest)
                .map(length -> Math.max(NARROWEST, Math.min(WIDEST, length)))
                .toArray();
        double all = IntStream.of(wide).sum();
        return IntStream.of(wide)
                .mapToObj(each -> String.format(Locale.ROOT, "<col style=\"width:%.2f%%\"/>", 100 * each / all))
                .collect(Collectors.joining());
    }

    private static InputStream font() {
        return PDDocument.class.getResourceAsStream(FONT);
    }

    private String cells(String tag, List<?> cells) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String text = text(cells.get(i));
            longest[i] = Math.max(longest[i], text.length());
            row.append('<').append(tag).append('>');
            row.append(Stream.of(text.split(" ", -1)).map(this::word).collect(Collectors.joining(" ")));
            row.append("</").append(tag).append('>');
        }
        return row.toString();
    }

    /** A number of any kind, also one with hyphens, stands on one line. */
    private String word(String word) {
        String shown = shown(word);
        boolean number = word.length() <= LONGEST_WHOLE && word.chars().anyMatch(Character::isDigit);
        return number ? "<span>" + shown + "</span>" : shown;
    }

    /** Of a character that the font does not have there is a box, and a line above the table says so. */
    private String shown(String text) {
        String there = text.codePoints()
                .mapToObj(each -> GLYPHS.has(each) ? Character.toString(each) : MISSING)
                .collect(Collectors.joining());
        lacking |= !there.equals(text);
        return escaped(there);
    }

    private String text(Object cell) {
        if (cell instanceof BigDecimal amount) {
            return amounts.format(amount);
        }
        return cell == null ? "" : cell.toString();
    }
}
