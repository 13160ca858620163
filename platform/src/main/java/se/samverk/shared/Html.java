package se.samverk.shared;

/** What texts need to become part of HTML. */
public final class Html {

    private Html() {}

    /** The text with everything that HTML would take for markup written out. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
