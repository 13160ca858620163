package se.samverk.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import se.samverk.shared.BusinessException;

/** Reads a picture, and makes of it one to look at: upright, of a size for a screen, without anything that it says of itself. */
final class PictureFile {

    /** The longer side of what is looked at. */
    static final int SHOWN_SIDE = 1600;

    /** A larger picture is read row by row with gaps, so that no more than this is ever in memory. */
    private static final int READ_SIDE = 4200;

    private static final int MILLION = 1_000_000;

    private PictureFile() {}

    /**
     * @throws BusinessException PICTURE_TOO_LARGE, and PICTURE_NOT_READABLE also for one of which a part is missing
     */
    static byte[] look(String name, MediaType type, byte[] content) {
        return look(name, type, content, SHOWN_SIDE);
    }

    /**
     * @param side the longer side of what is made
     * @throws BusinessException see {@link #look(String, MediaType, byte[])}
     */
    static byte[] look(String name, MediaType type, byte[] content, int side) {
        ImageReader reader = ImageIO.getImageReadersByMIMEType(type.mimeType()).next();
        try (MemoryCacheImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(stream, true, true);
            return jpeg(upright(read(name, reader), Orientation.of(type, content), side));
        } catch (IOException notAPicture) {
            throw BusinessException.at("files", DocumentError.PICTURE_NOT_READABLE, name);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage read(String name, ImageReader reader) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > (long) DocumentLimits.MOST_MEGAPIXELS * MILLION) {
            throw BusinessException.at("files", DocumentError.PICTURE_TOO_LARGE, name, DocumentLimits.MOST_MEGAPIXELS);
        }
        AtomicBoolean cut = new AtomicBoolean();
        reader.addIIOReadWarningListener((source, warning) -> cut.compareAndSet(false, warning.contains("Truncated")));
        ImageReadParam parameters = reader.getDefaultReadParam();
        int step = (int) ((Math.max(width, height) + READ_SIDE - 1) / READ_SIDE);
        parameters.setSourceSubsampling(step, step, 0, 0);
        BufferedImage image = reader.read(0, parameters);
        if (cut.get()) {
            throw BusinessException.at("files", DocumentError.PICTURE_NOT_READABLE, name);
        }
        return image;
    }

    private static BufferedImage upright(BufferedImage read, Orientation orientation, int side) {
        BufferedImage image = read;
        while (Math.max(image.getWidth(), image.getHeight()) >= 2 * side) {
            image = drawn(image, 0.5, Orientation.UPRIGHT);
        }
        double scale = Math.min(1, (double) side / Math.max(image.getWidth(), image.getHeight()));
        return drawn(image, scale, orientation);
    }

    private static BufferedImage drawn(BufferedImage image, double scale, Orientation orientation) {
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage drawn = new BufferedImage(
                orientation.isTurned() ? height : width,
                orientation.isTurned() ? width : height,
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform placed = orientation.placed(width, height);
        placed.scale((double) width / image.getWidth(), (double) height / image.getHeight());
        graphics.drawImage(image, placed, null);
        graphics.dispose();
        return drawn;
    }

    static byte[] jpeg(BufferedImage image) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpg", bytes);
            return bytes.toByteArray();
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }
}
