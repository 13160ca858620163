package se.samverk.conversation;

import java.time.Instant;
import se.samverk.workspace.Side;

/**
 * Who says something, for which side, when.
 *
 * @param side of a reader the one that it does not ask
 * @param reader whether it is a time-limited reader of the company (D7f)
 */
record Speaker(String companyId, String userId, Side side, boolean reader, Instant at) {}
