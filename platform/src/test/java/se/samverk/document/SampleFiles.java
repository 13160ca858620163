package se.samverk.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** Files as people send them, sound and otherwise; no two are alike. */
public final class SampleFiles {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private SampleFiles() {}

    /** A photograph, red on its left half and blue on its right. */
    public static byte[] jpeg(int width, int height) {
        return picture("jpg", width, height);
    }

    public static byte[] png(int width, int height) {
        return picture("png", width, height);
    }

    private static byte[] picture(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.setColor(new Color(COUNT.incrementAndGet() * 7919));
        graphics.fillRect(width / 4, height / 4, Math.max(1, width / 8), Math.max(1, height / 8));
        graphics.dispose();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    /** As {@link #jpeg}, by a camera that was held otherwise. */
    public static byte[] turnedJpeg(int width, int height, int orientation) {
        byte[] exif = {
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
        byte[] plain = jpeg(width, height);
        return joined(Arrays.copyOf(plain, 2), exif, Arrays.copyOfRange(plain, 2, plain.length));
    }

    /** A PDF that says something on each of its pages. */
    public static byte[] pdf(int pages) {
        return pdf(pages, pdf -> {});
    }

    /** One on which a text stands, line by line, as a program writes it. */
    public static byte[] pdfOf(String text) {
        return pdf(0, pdf -> {
            PDPage page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
                float y = 800;
                for (String line : text.lines().toList()) {
                    // Columns as they stand: what is apart is written apart.
                    Matcher column = Pattern.compile("\\S+(?: \\S+)*").matcher(line);
                    while (column.find()) {
                        content.beginText();
                        content.newLineAtOffset(40 + column.start() * 5f, y);
                        content.showText(column.group());
                        content.endText();
                    }
                    y -= 14;
                }
            }
        });
    }

    /** One that shows a message by a script when it is opened. */
    public static byte[] pdfWithScript() {
        return pdf(1, pdf -> pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('hej')")));
    }

    /**
     * @param toOpen what it asks for when it is opened; empty for nothing, only changing it is locked
     */
    public static byte[] lockedPdf(String toOpen) {
        return pdf(1, pdf -> {
            StandardProtectionPolicy locked = new StandardProtectionPolicy("owner", toOpen, new AccessPermission());
            locked.setEncryptionKeyLength(128);
            pdf.protect(locked);
        });
    }

    /** A small one of which a part unpacks to so many megabytes. */
    public static byte[] pdfBomb(int megabytes) {
        return pdf(1, pdf -> {
            byte[] blanks = new byte[1_000_000];
            Arrays.fill(blanks, (byte) ' ');
            try (PDPageContentStream content = new PDPageContentStream(pdf, pdf.getPage(0))) {
                for (int i = 0; i < megabytes; i++) {
                    content.appendRawCommands(new String(blanks, StandardCharsets.US_ASCII));
                }
            }
        });
    }

    /** The same, with a packed part that does not begin as such parts do; readers unpack it all the same. */
    public static byte[] disguisedPdfBomb(int megabytes) {
        byte[] bomb = pdfBomb(megabytes);
        byte[] begin = "stream\r\n".getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; at < bomb.length - begin.length; at++) {
            if (Arrays.equals(bomb, at, at + begin.length, begin, 0, begin.length)) {
                bomb[at + begin.length] = 0;
                bomb[at + begin.length + 1] = 0;
            }
        }
        return bomb;
    }

    /** One with a part that is packed within what is packed. */
    public static byte[] twicePackedPdf() {
        return pdf(1, pdf -> {
            COSArray filters = new COSArray(List.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE));
            PDStream content = new PDStream(pdf, new ByteArrayInputStream(new byte[1000]), filters);
            pdf.getPage(0).setContents(content);
        });
    }

    /** One with a mask of a picture that is far too large, and does not say that it is a picture. */
    public static byte[] pdfWithHugeMask() {
        return pdf(1, pdf -> {
            COSStream mask = pdf.getDocument().createCOSStream();
            mask.setInt(COSName.WIDTH, 60_000);
            mask.setInt(COSName.HEIGHT, 60_000);
            try (OutputStream content = mask.createOutputStream(COSName.FLATE_DECODE)) {
                content.write(0);
            }
            pdf.getPage(0).getCOSObject().setItem(COSName.getPDFName("Mask"), mask);
        });
    }

    /** A tiny one whose page shows a part ten times that shows a part ten times, and so on: so deep, and a word at the end. */
    public static byte[] endlessPdf(int depth) {
        return pdf(1, pdf -> {
            PDResources resources = new PDResources();
            COSName font = resources.add(new PDType1Font(Standard14Fonts.FontName.HELVETICA));
            String shows = "BT /" + font.getName() + " 10 Tf (Kvitto) Tj ET\n";
            for (int i = 0; i < depth; i++) {
                PDFormXObject form = new PDFormXObject(pdf);
                form.setBBox(PDRectangle.A5);
                form.setResources(resources);
                try (OutputStream content = form.getContentStream().createOutputStream()) {
                    content.write(shows.getBytes(StandardCharsets.US_ASCII));
                }
                resources = new PDResources();
                shows = ("/" + resources.add(form).getName() + " Do\n").repeat(10);
            }
            pdf.getPage(0).setResources(resources);
            PDStream content = new PDStream(pdf, new ByteArrayInputStream(shows.getBytes(StandardCharsets.US_ASCII)));
            pdf.getPage(0).setContents(content);
        });
    }

    /** What is done to a PDF before it is written. */
    private interface Change {
        void in(PDDocument pdf) throws IOException;
    }

    private static byte[] pdf(int pages, Change change) {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (int page = 1; page <= pages; page++) {
                pdf.addPage(new PDPage(PDRectangle.A5));
                try (PDPageContentStream content = new PDPageContentStream(pdf, pdf.getPage(page - 1))) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 14);
                    content.newLineAtOffset(40, 500);
                    content.showText("Kvitto " + COUNT.incrementAndGet() + ", sida " + page);
                    content.endText();
                }
            }
            change.in(pdf);
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    /** The beginning of a file, as it arrives when the line breaks. */
    public static byte[] cut(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    /** A photograph as telephones of one maker keep it. */
    public static byte[] heic() {
        return joined(new byte[] {0, 0, 0, 24}, "ftypheic".getBytes(StandardCharsets.US_ASCII), new byte[1000]);
    }

    /** A picture whose head says that it is larger than any. */
    public static byte[] pngBomb() {
        byte[] small = png(8, 8);
        byte[] head = Arrays.copyOfRange(small, 12, 29);
        ByteBuffer.wrap(head).putInt(4, 60_000).putInt(8, 60_000);
        CRC32 check = new CRC32();
        check.update(head);
        ByteBuffer whole = ByteBuffer.wrap(small.clone());
        whole.put(12, head).putInt(29, (int) check.getValue());
        return whole.array();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
