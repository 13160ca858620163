package se.samverk.document;

import java.io.IOException;
import java.util.function.Function;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;

/** The text of a PDF that has been looked at before: what it says itself, page by page, else what is recognised on a picture of the page. */
final class PdfTexts {

    /** A page with less is taken for one that was scanned. */
    private static final int FEWEST_LETTERS = 25;

    private PdfTexts() {}

    /**
     * @param recognised reads a picture of a page; asked of so many pages at most as are read at all
     */
    static String of(byte[] content, Function<byte[], String> recognised) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(content)) {
            PdfReading reading = new PdfReading();
            PdfDrawing drawing = new PdfDrawing(pdf);
            StringBuilder text = new StringBuilder();
            for (int page = 0; page < Math.min(pdf.getNumberOfPages(), DocumentLimits.MOST_READ_PAGES); page++) {
                String said = reading.page(pdf, page);
                boolean scanned =
                        said.codePoints().filter(Character::isLetterOrDigit).count() < FEWEST_LETTERS;
                text.append(scanned ? recognised.apply(picture(drawing, pdf, page)) : said)
                        .append('\n');
                if (text.length() > DocumentLimits.LONGEST_PAPER) {
                    break;
                }
            }
            return text.toString();
        }
    }

    private static byte[] picture(PdfDrawing drawing, PDDocument pdf, int page) throws IOException {
        PDRectangle paper = pdf.getPage(page).getCropBox();
        float scale = DocumentLimits.READ_SIDE / Math.max(1, Math.max(paper.getWidth(), paper.getHeight()));
        return PictureFile.jpeg(drawing.page(page, Math.min(scale, LARGEST_SCALE), ImageType.GRAY));
    }

    private static final float LARGEST_SCALE = 5f;
}
