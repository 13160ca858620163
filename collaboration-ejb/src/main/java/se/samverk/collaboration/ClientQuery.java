package se.samverk.collaboration;

/**
 * What a bureau asks of its client list.
 *
 * @param search words that each begin a word of the name, the client number or the organisation
 *     number; null for all
 * @param state only clients with a collaboration in this state; null for all
 * @param descending names from ö to a
 * @param after the cursor to go on from; null for the first page
 * @param backwards whether the page wanted is the one before the cursor
 */
public record ClientQuery(
        String search, State state, boolean descending, String after, boolean backwards) {}
