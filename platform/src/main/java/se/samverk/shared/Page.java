package se.samverk.shared;

import java.util.List;

/**
 * A page of a list that is read by key, not by number.
 *
 * @param before the cursor of the page before this one; null on the first
 * @param after the cursor of the page after this one; null on the last
 */
public record Page<T>(List<T> rows, String before, String after) {}
