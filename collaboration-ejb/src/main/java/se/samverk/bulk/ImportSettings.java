package se.samverk.bulk;

/**
 * What an import is started with.
 *
 * @param fileName what the file is called
 */
public record ImportSettings(String fileName) {

    /** The kind of run. */
    public static final String KIND = "IMPORT";
}
