package se.samverk.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.rendering.PDFRenderer;
import se.samverk.document.DocumentForm;
import se.samverk.document.DocumentService;
import se.samverk.document.SentFile;

/** Invoices and receipts of a café, as they come: PDFs from suppliers, photographs from a phone. */
@ApplicationScoped
public class DemonstrationPapers {

    private static final float LEFT = 32;
    private static final float TOP = 380;
    private static final float LINE = 22;
    private static final int DOTS = 150;
    private static final int POINTS = 72;

    @Inject
    DocumentService documents;

    /** A paper, as it is printed. */
    record Paper(String supplier, LocalDate day, String what, BigDecimal net, BigDecimal tax) {

        private List<String> lines() {
            return List.of(
                    what,
                    "",
                    "Netto  " + net + " kr",
                    "Moms  " + tax + " kr",
                    "Att betala  " + net.add(tax) + " kr",
                    "",
                    "Godkänd för F-skatt");
        }
    }

    /**
     * What a supplier sends.
     *
     * @return the id of the document
     */
    String invoice(Paper paper) {
        return handIn(paper.what(), List.of(new SentFile("Faktura-" + paper.day() + ".pdf", pdf(paper, ""))));
    }

    /**
     * What is photographed on a phone, a picture a page.
     *
     * @return the id of the document
     */
    String photographs(Paper paper, int pages) {
        List<SentFile> files = new ArrayList<>();
        for (int page = 1; page <= pages; page++) {
            files.add(new SentFile("IMG_20" + page + ".jpg", jpeg(pdf(paper, "Sida " + page))));
        }
        return handIn(paper.what(), files);
    }

    private String handIn(String what, List<SentFile> files) {
        return documents.handIn(new DocumentForm(UUID.randomUUID().toString(), what, files));
    }

    private static byte[] pdf(Paper paper, String page) {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage(PDRectangle.A6));
            try (PDPageContentStream content = new PDPageContentStream(pdf, pdf.getPage(0))) {
                content.beginText();
                content.newLineAtOffset(LEFT, TOP);
                content.setLeading(LINE);
                content.setFont(new PDType1Font(FontName.HELVETICA_BOLD), 16);
                content.showText(paper.supplier());
                content.newLine();
                content.setFont(new PDType1Font(FontName.HELVETICA), 11);
                content.showText(paper.day() + "  " + page);
                content.newLine();
                for (String line : paper.lines()) {
                    content.newLine();
                    content.showText(line);
                }
                content.endText();
            }
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    private static byte[] jpeg(byte[] pdf) {
        try (PDDocument read = Loader.loadPDF(pdf);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            BufferedImage picture = new PDFRenderer(read).renderImage(0, (float) DOTS / POINTS);
            ImageIO.write(picture, "jpg", bytes);
            return bytes.toByteArray();
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }
}
