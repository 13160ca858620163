package se.samverk.document;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Reads what the pages of a PDF say themselves, as far as {@link PdfEffort} goes for all of them together. */
final class PdfReading extends PDFTextStripper {

    private final PdfEffort effort = new PdfEffort(PdfEffort.MOST_READ_SIGNS);

    PdfReading() {
        // As a person reads it: what stands side by side is one line, whatever program has written it in which order.
        setSortByPosition(true);
    }

    /**
     * @param page from 0
     * @throws PdfEffort.Exceeded for a file that asks for too much
     * @throws java.io.InterruptedIOException where nobody waits for it any more
     */
    String page(PDDocument pdf, int page) throws IOException {
        effort.check();
        setStartPage(page + 1);
        setEndPage(page + 1);
        String said = getText(pdf);
        effort.check();
        return said;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        effort.step();
        super.processOperator(operator, operands);
    }

    /** As in {@link PdfDrawing}: the library would go on. */
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException failed) throws IOException {
        effort.check();
        super.operatorException(operator, operands, failed);
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        effort.form();
        super.showForm(form);
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
        effort.form();
        super.showTransparencyGroup(group);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        effort.sign();
        super.showGlyph(matrix, font, code, displacement);
    }
}
