package se.samverk.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import se.samverk.shared.BusinessException;

/** Reads a PDF, and makes pictures of its pages: they are looked at instead of it, so nothing in it runs. */
final class PdfFile {

    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);

    /** So far from its end a file ends at the latest; some programs write a little behind it. */
    private static final int ENDS_WITHIN = 4096;

    /** Held, or it is forgotten with its level: of each font that a file does not bring it would tell the log. */
    private static final Logger READER = Logger.getLogger("org.apache.pdfbox");

    static {
        READER.setLevel(Level.SEVERE);
    }

    private static final float LARGEST_SCALE = 2.5f;

    private PdfFile() {}

    /**
     * @throws BusinessException PDF_NOT_READABLE, also for one of which a part is missing; PDF_NEEDS_PASSWORD;
     *     PDF_TOO_HEAVY
     */
    static LookedAt look(String name, byte[] content) {
        if (!hasEnd(content)) {
            throw BusinessException.at("files", DocumentError.PDF_NOT_READABLE, name);
        }
        if (PackedStreams.unpacked(content, DocumentLimits.MOST_UNPACKED_BYTES) > DocumentLimits.MOST_UNPACKED_BYTES) {
            throw BusinessException.at("files", DocumentError.PDF_TOO_HEAVY, name);
        }
        try (PDDocument pdf = Loader.loadPDF(content)) {
            PdfContents contents = PdfContents.of(pdf.getDocument(), pdf.isEncrypted());
            if (contents.isHeavy()) {
                throw BusinessException.at("files", DocumentError.PDF_TOO_HEAVY, name);
            }
            int pages = pdf.getNumberOfPages();
            if (pages == 0) {
                throw BusinessException.at("files", DocumentError.PDF_NOT_READABLE, name);
            }
            return new LookedAt(MediaType.PDF, pictures(pdf), pages, contents.isActive());
        } catch (InvalidPasswordException locked) {
            throw BusinessException.at("files", DocumentError.PDF_NEEDS_PASSWORD, name);
        } catch (PdfEffort.Exceeded endless) {
            throw BusinessException.at("files", DocumentError.PDF_TOO_HEAVY, name);
        } catch (IOException damaged) {
            throw BusinessException.at("files", DocumentError.PDF_NOT_READABLE, name);
        }
    }

    private static boolean hasEnd(byte[] content) {
        for (int at = content.length - END.length; at >= Math.max(0, content.length - ENDS_WITHIN); at--) {
            if (Arrays.equals(content, at, at + END.length, END, 0, END.length)) {
                return true;
            }
        }
        return false;
    }

    private static List<byte[]> pictures(PDDocument pdf) throws IOException {
        PdfDrawing drawing = new PdfDrawing(pdf);
        List<byte[]> pictures = new ArrayList<>();
        for (int page = 0; page < Math.min(pdf.getNumberOfPages(), DocumentLimits.MOST_SHOWN_PAGES); page++) {
            PDRectangle paper = pdf.getPage(page).getCropBox();
            float scale = Math.min(
                    LARGEST_SCALE, PictureFile.SHOWN_SIDE / Math.max(1, Math.max(paper.getWidth(), paper.getHeight())));
            pictures.add(PictureFile.jpeg(drawing.page(page, scale, ImageType.RGB)));
        }
        return pictures;
    }
}
