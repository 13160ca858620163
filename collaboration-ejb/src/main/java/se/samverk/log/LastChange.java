package se.samverk.log;

import java.time.Instant;

/**
 * Who saved something last, and when.
 *
 * @param own whether it was the caller itself, in another tab for example
 */
public record LastChange(Instant happenedAt, String userName, boolean own) {}
