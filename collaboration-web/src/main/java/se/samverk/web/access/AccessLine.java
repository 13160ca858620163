package se.samverk.web.access;

/**
 * One condition of access as the page shows it.
 *
 * @param hint what to do when nobody but somebody else can remedy it; null otherwise
 * @param remedyHref the place where it is remedied; null when there is none for this reader
 * @param joins whether the reader can remedy it by taking part in the assignment
 */
public record AccessLine(boolean met, String text, String hint, String remedyHref, String remedyLabel, boolean joins) {}
