package se.samverk.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Draws the pages of a PDF, as far as {@link PdfEffort} goes for all of them together. */
final class PdfDrawing extends PDFRenderer {

    private final PdfEffort effort = new PdfEffort(PdfEffort.MOST_SHOWN_SIGNS);

    PdfDrawing(PDDocument pdf) {
        super(pdf);
        setSubsamplingAllowed(true);
    }

    /**
     * @throws PdfEffort.Exceeded for a file that asks for too much
     * @throws java.io.InterruptedIOException where nobody waits for it any more
     */
    BufferedImage page(int page, float scale, ImageType type) throws IOException {
        effort.check();
        BufferedImage picture = renderImage(page, scale, type);
        effort.check();
        return picture;
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new Drawer(parameters, effort);
    }

    /** Counts what it draws. */
    private static final class Drawer extends PageDrawer {

        private final PdfEffort effort;

        private Drawer(PageDrawerParameters parameters, PdfEffort effort) throws IOException {
            super(parameters);
            this.effort = effort;
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            effort.step();
            super.processOperator(operator, operands);
        }

        /** The library goes on after a part that has failed, which would be with the next one of endlessly many. */
        @Override
        protected void operatorException(Operator operator, List<COSBase> operands, IOException failed)
                throws IOException {
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
}
