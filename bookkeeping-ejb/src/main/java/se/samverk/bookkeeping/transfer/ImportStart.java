package se.samverk.bookkeeping.transfer;

/**
 * A file that is being taken in: at once, or when it is large as a run. One of the two is null.
 *
 * @param importId of the file that is in the books
 * @param runId of the run that takes it in
 */
public record ImportStart(String importId, String runId) {}
