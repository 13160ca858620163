package se.samverk.bookkeeping.chart;

import java.time.LocalDate;
import java.util.List;
import se.samverk.bookkeeping.ledger.LegalForm;

/**
 * Whether a company keeps books here.
 *
 * @param legalForm null where there are none
 * @param years the earliest first; none where there are no books
 */
public record BooksView(LegalForm legalForm, List<Year> years) {

    /** A fiscal year. */
    public record Year(String id, LocalDate startsOn, LocalDate endsOn) {}

    public boolean isOpen() {
        return legalForm != null;
    }
}
