package se.samverk.bookkeeping.bank;

/**
 * A row as somebody saw it.
 *
 * @param version which changes with whatever is done with it
 */
public record ShownRow(String id, int version) {}
