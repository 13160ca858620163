package se.samverk.document;

/** How much a document may be. What the server takes of a form at all (web.xml, http.xml) is a little more. */
public final class DocumentLimits {

    /** Of all files of a document together. */
    public static final int MOST_MEGABYTES = 15;

    static final long MOST_BYTES = MOST_MEGABYTES * 1_000_000L;

    /** Files of a document: photographs of one receipt after the other. */
    public static final int MOST_FILES = 20;

    /** Of a picture: no camera of a phone has more. */
    static final int MOST_MEGAPIXELS = 100;

    /** The pages that are shown of a PDF; the file itself has them all. */
    public static final int MOST_SHOWN_PAGES = 20;

    /** What is packed in a PDF, unpacked. */
    static final long MOST_UNPACKED_BYTES = 300_000_000L;

    /** Pages of a document whose text is read. */
    static final int MOST_READ_PAGES = 5;

    /** The longer side of a picture whose text is read: about 270 dots an inch of A4. */
    static final int READ_SIDE = 3200;

    /** The text that is kept of a document. */
    static final int LONGEST_PAPER = 19_000;

    /** With fewer there is no text: recognition takes a stain for a letter. */
    static final int FEWEST_LETTERS = 5;

    static final int SECONDS_FOR_A_TEXT = 240;

    static final int LONGEST_NAME = 120;
    static final int LONGEST_TEXT = 200;

    /** Hand-ins whose files are looked at at once, since each takes much memory for a moment. */
    static final int MOST_AT_ONCE = 2;

    static final int SECONDS_TO_WAIT = 30;
    static final int SECONDS_FOR_A_FILE = 30;

    private DocumentLimits() {}
}
