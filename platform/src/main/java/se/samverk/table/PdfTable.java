package se.samverk.table;

import static se.samverk.shared.Html.escaped;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A document for paper and for reading: the columns named on each page, the pages counted, and
 * tagged so that a screen reader finds the table's headings.
 */
final class PdfTable implements TableFile {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

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
            table { width: 100%%; border-collapse: collapse; -fs-table-paginate: paginate; }
            th, td { text-align: left; vertical-align: top; padding: 1.2mm 2mm; border-bottom: 0.2mm solid #d9dfe5;
              word-wrap: break-word; }
            th { font-weight: normal; color: #0f6a83; border-bottom: 0.4mm solid #0f6a83; }
            tr { page-break-inside: avoid; }
            </style>
            </head>
            <body>
            <h1>%2$s</h1>
            <p>%3$s</p>
            <table>
            <thead><tr>%4$s</tr></thead>
            <tbody>
            """;

    private final OutputStream target;
    private final NumberFormat amounts;
    private final StringBuilder html = new StringBuilder();

    PdfTable(OutputStream target, TableHead head) {
        this.target = target;
        this.amounts = NumberFormat.getInstance(head.language().locale());
        amounts.setMinimumFractionDigits(2);
        html.append(BEGINNING.formatted(
                head.language().code(), escaped(head.title()), escaped(head.subtitle()), cells("th", head.columns())));
    }

    @Override
    public void row(List<?> cells) {
        html.append("<tr>").append(cells("td", cells)).append("</tr>\n");
    }

    @Override
    public void close() throws IOException {
        html.append("</tbody>\n</table>\n</body>\n</html>\n");
        new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .useFont(PdfTable::font, "Sans")
                .withHtmlContent(html.toString(), null)
                .toStream(target)
                .run();
        target.close();
    }

    private static InputStream font() {
        return PDDocument.class.getResourceAsStream(FONT);
    }

    private String cells(String tag, List<?> cells) {
        StringBuilder row = new StringBuilder();
        for (Object cell : cells) {
            row.append('<').append(tag).append('>');
            row.append(escaped(text(cell)));
            row.append("</").append(tag).append('>');
        }
        return row.toString();
    }

    private String text(Object cell) {
        if (cell instanceof BigDecimal amount) {
            return amounts.format(amount);
        }
        return cell == null ? "" : cell.toString();
    }
}
