package se.samverk.bookkeeping.bank;

import java.util.List;

/**
 * Entries that rows may be.
 *
 * @param all whether there are no others
 */
record OpenEntries(List<OpenEntry> entries, boolean all) {}
