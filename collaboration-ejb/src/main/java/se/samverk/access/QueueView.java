package se.samverk.access;

import java.util.List;
import java.util.SortedMap;
import se.samverk.access.OpenDesk.Responsible;

/**
 * A page of the bureau's queue.
 *
 * @param rows of this page
 * @param all how many rows there are on all pages
 * @param more whether there is a page after this one
 * @param things how much waits, of every kind; what rests apart
 * @param clients at how many
 * @param kinds how much there is of each kind
 * @param resting how many rows rest
 * @param first the first row of all pages; null for none
 */
public record QueueView(
        List<WaitingView> rows,
        int all,
        boolean more,
        long things,
        long clients,
        SortedMap<String, Long> kinds,
        long resting,
        WaitingView first,
        Choices choices) {

    /** What can be chosen from. */
    public record Choices(List<Responsible> responsibles, List<String> services) {}
}
