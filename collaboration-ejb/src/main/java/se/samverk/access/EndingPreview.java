package se.samverk.access;

import java.time.LocalDate;
import java.util.List;
import se.samverk.workspace.Side;

/**
 * What is to be seen to before a collaboration ends (D5b).
 *
 * @param customerNumber of the company
 * @param seen whether the caller comes into the service; who does not is told nothing of what is open
 * @param open what is open, what has a day first
 * @param administrators how many people look after the company's users; with one, nobody is left when that one leaves
 */
public record EndingPreview(String customerNumber, boolean seen, List<Open> open, int administrators) {

    public EndingPreview {
        open = List.copyOf(open);
    }

    /**
     * Something that is open.
     *
     * @param kind the name of a text and of a page
     * @param side whose turn it is; null for either
     * @param due by when; null for no day
     * @param subjectId the one thing that it is about; null where a list shows all
     */
    public record Open(String kind, Side side, long count, LocalDate due, String subjectId) {}
}
