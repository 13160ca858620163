package se.samverk.bookkeeping.bank;

import se.samverk.shared.Amount;

/**
 * An entry that explains a part of a row.
 *
 * @param posted whether it was made of the row; otherwise it was there
 * @param extent whether something of the entry is left for another row
 */
record MatchedPart(String entryId, Amount amount, boolean posted, Extent extent) {}
