package se.samverk.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import se.samverk.shared.BusinessException;

/** What files may be; told by their first bytes, never by their name. */
public enum MediaType {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png");

    private static final byte[] JPEG_START = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] PDF_START = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    /** A PDF may begin with something else; readers look so far. */
    private static final int PDF_STARTS_WITHIN = 1024;

    /** What stands in a file of the family of HEIC after its length. */
    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "hevc", "heim", "heis", "mif1", "msf1", "avif");

    private static final int BRAND_AT = 8;
    private static final int BRAND_LENGTH = 4;

    private final String mimeType;
    private final String extension;

    MediaType(String mimeType, String extension) {
        this.mimeType = mimeType;
        this.extension = extension;
    }

    public String mimeType() {
        return mimeType;
    }

    public String extension() {
        return extension;
    }

    public boolean isPicture() {
        return this != PDF;
    }

    /**
     * @throws BusinessException FILE_HEIC_NOT_TAKEN, FILE_KIND_NOT_TAKEN with the name
     */
    static MediaType of(String name, byte[] content) {
        if (startsWith(content, 0, JPEG_START)) {
            return JPEG;
        }
        if (startsWith(content, 0, PNG_START)) {
            return PNG;
        }
        for (int at = 0; at < Math.min(content.length, PDF_STARTS_WITHIN); at++) {
            if (startsWith(content, at, PDF_START)) {
                return PDF;
            }
        }
        throw BusinessException.at(
                "files", isHeic(content) ? DocumentError.FILE_HEIC_NOT_TAKEN : DocumentError.FILE_KIND_NOT_TAKEN, name);
    }

    private static boolean isHeic(byte[] content) {
        return startsWith(content, BRAND_LENGTH, "ftyp".getBytes(StandardCharsets.US_ASCII))
                && content.length >= BRAND_AT + BRAND_LENGTH
                && HEIC_BRANDS.contains(new String(content, BRAND_AT, BRAND_LENGTH, StandardCharsets.US_ASCII));
    }

    private static boolean startsWith(byte[] content, int at, byte[] start) {
        int end = at + start.length;
        return content.length >= end && Arrays.equals(content, at, end, start, 0, start.length);
    }
}
