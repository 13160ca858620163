package se.samverk.table;

import java.nio.charset.Charset;

/** The encodings in which programs write registers as text. */
public enum TextEncoding {
    UTF_8("UTF-8"),
    UTF_16LE("UTF-16LE"),
    UTF_16BE("UTF-16BE"),
    /** Windows; ISO 8859-1 and, but for the euro, 8859-15 are the same for letters. */
    WINDOWS_1252("windows-1252"),
    /** "CSV (Macintosh)" of a spreadsheet on a Mac. */
    MAC_ROMAN("x-MacRoman"),
    /** "CSV (MS-DOS)" of a spreadsheet, and old programs. */
    DOS("IBM850");

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Charset charset;

    TextEncoding(String charset) {
        this.charset = Charset.forName(charset);
    }

    /** The text of a file without its mark; U+FFFD where bytes mean nothing. */
    String decode(byte[] file) {
        String text = new String(file, charset);
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    Charset charset() {
        return charset;
    }
}
