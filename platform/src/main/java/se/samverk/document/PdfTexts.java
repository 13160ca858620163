package se.samverk.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.function.Function;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

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
            PDFTextStripper stripper = new PDFTextStripper();
            // As a person reads it: what stands side by side is one line, whatever program has written it in which
            // order.
            stripper.setSortByPosition(true);
            StringBuilder text = new StringBuilder();
            for (int page = 0; page < Math.min(pdf.getNumberOfPages(), DocumentLimits.MOST_READ_PAGES); page++) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new InterruptedIOException("It took too long");
                }
                stripper.setStartPage(page + 1);
                stripper.setEndPage(page + 1);
                String said = stripper.getText(pdf);
                boolean scanned =
                        said.codePoints().filter(Character::isLetterOrDigit).count() < FEWEST_LETTERS;
                text.append(scanned ? recognised.apply(picture(pdf, page)) : said)
                        .append('\n');
                if (text.length() > DocumentLimits.LONGEST_PAPER) {
                    break;
                }
            }
            return text.toString();
        }
    }

    private static byte[] picture(PDDocument pdf, int page) throws IOException {
        PDFRenderer renderer = new PDFRenderer(pdf);
        renderer.setSubsamplingAllowed(true);
        PDRectangle paper = pdf.getPage(page).getCropBox();
        float scale = DocumentLimits.READ_SIDE / Math.max(1, Math.max(paper.getWidth(), paper.getHeight()));
        BufferedImage picture = renderer.renderImage(page, Math.min(scale, LARGEST_SCALE), ImageType.GRAY);
        return PictureFile.jpeg(picture);
    }

    private static final float LARGEST_SCALE = 5f;
}
