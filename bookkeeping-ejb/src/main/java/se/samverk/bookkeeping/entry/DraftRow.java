package se.samverk.bookkeeping.entry;

import java.time.Instant;

/**
 * A draft in a list.
 *
 * @param description null when none was typed
 * @param proposed whether somebody made it who may not post it, so that it waits for the other side
 * @param madeBy null for somebody who is not known any more
 */
public record DraftRow(String id, String description, boolean proposed, Instant changedAt, String madeBy) {}
