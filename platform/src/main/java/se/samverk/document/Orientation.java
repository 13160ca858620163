package se.samverk.document;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * How a camera was held. It does not turn the picture but writes down (Exif, in a JPEG) how to; of all that it writes
 * down this alone is read.
 */
enum Orientation {
    UPRIGHT(1, false, 1, 0, 0, 1),
    MIRRORED(2, false, -1, 0, 0, 1),
    UPSIDE_DOWN(3, false, -1, 0, 0, -1),
    UPSIDE_DOWN_MIRRORED(4, false, 1, 0, 0, -1),
    LEFT_MIRRORED(5, true, 0, 1, 1, 0),
    LEFT(6, true, 0, 1, -1, 0),
    RIGHT_MIRRORED(7, true, 0, -1, -1, 0),
    RIGHT(8, true, 0, -1, 1, 0);

    private static final int APP1 = 0xFFE1;
    private static final int FIRST_MARKER = 0xFFE0;
    private static final int LAST_MARKER = 0xFFEF;
    private static final String EXIF = "Exif\0\0";
    private static final int LITTLE_ENDIAN = 0x4949;
    private static final int TAG = 0x0112;
    private static final int TAG_BYTES = 12;
    private static final int FIRST_DIRECTORY_AT = 4;

    private final int code;
    private final boolean turned;
    private final int xByX;
    private final int yByX;
    private final int xByY;
    private final int yByY;

    Orientation(int code, boolean turned, int xByX, int yByX, int xByY, int yByY) {
        this.code = code;
        this.turned = turned;
        this.xByX = xByX;
        this.yByX = yByX;
        this.xByY = xByY;
        this.yByY = yByY;
    }

    /** Whether width and height change places. */
    boolean isTurned() {
        return turned;
    }

    /** What places a picture of this size upright. */
    AffineTransform placed(int width, int height) {
        int left = Math.min(0, xByX * width + xByY * height);
        int top = Math.min(0, yByX * width + yByY * height);
        return new AffineTransform(xByX, yByX, xByY, yByY, -left, -top);
    }

    /** Upright where the picture does not say, or says it in a way that cannot be read. */
    static Orientation of(MediaType type, byte[] content) {
        if (type != MediaType.JPEG) {
            return UPRIGHT;
        }
        try {
            return of(exif(ByteBuffer.wrap(content).position(2)));
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            return UPRIGHT;
        }
    }

    /** What the camera wrote; empty for nothing. */
    private static ByteBuffer exif(ByteBuffer jpeg) {
        while (true) {
            int marker = Short.toUnsignedInt(jpeg.getShort());
            if (marker < FIRST_MARKER || marker > LAST_MARKER) {
                return ByteBuffer.allocate(0);
            }
            int length = Short.toUnsignedInt(jpeg.getShort()) - Short.BYTES;
            ByteBuffer segment = jpeg.slice(jpeg.position(), length);
            byte[] name = new byte[Math.min(EXIF.length(), length)];
            segment.get(name);
            if (marker == APP1 && new String(name, StandardCharsets.US_ASCII).equals(EXIF)) {
                return segment.slice();
            }
            jpeg.position(jpeg.position() + length);
        }
    }

    private static Orientation of(ByteBuffer exif) {
        exif.order(exif.getShort(0) == LITTLE_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = exif.getInt(FIRST_DIRECTORY_AT);
        int entries = Short.toUnsignedInt(exif.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + Short.BYTES + i * TAG_BYTES;
            if (Short.toUnsignedInt(exif.getShort(entry)) == TAG) {
                return ofCode(exif.getShort(entry + TAG_BYTES - Integer.BYTES));
            }
        }
        return UPRIGHT;
    }

    private static Orientation ofCode(int written) {
        for (Orientation orientation : values()) {
            if (orientation.code == written) {
                return orientation;
            }
        }
        return UPRIGHT;
    }
}
