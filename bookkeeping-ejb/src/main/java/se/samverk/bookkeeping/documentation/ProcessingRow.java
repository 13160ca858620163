package se.samverk.bookkeeping.documentation;

import java.time.Instant;
import se.samverk.workspace.Side;

/**
 * One thing that was done in the books.
 *
 * @param person who did it
 * @param side for which side; null for what the system does by itself
 * @param code what happened, as the record calls it
 * @param before what it was, as a value of the fact; null for nothing
 * @param after what it became; null for nothing
 */
public record ProcessingRow(
        String id, Instant happenedAt, String person, Side side, String code, Object before, Object after) {}
