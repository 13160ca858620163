package se.samverk.web.bureau;

/**
 * One condition of access as the page shows it.
 *
 * @param hint what to do when nobody but somebody else can mend it; null otherwise
 * @param mendHref the place where it is mended; null when there is none for this reader
 * @param joins whether the reader can mend it by taking part in the assignment
 */
public record AccessLine(boolean met, String text, String hint, String mendHref, String mendLabel, boolean joins) {}
