package se.samverk.assignment;

/**
 * Who is put in whose place.
 *
 * @param replacementId null while nobody is chosen
 */
public record Handover(String leavingId, String replacementId) {}
