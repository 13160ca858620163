package se.samverk.bookkeeping.chart;

import java.time.LocalDate;
import se.samverk.bookkeeping.ledger.LegalForm;
import se.samverk.fact.Fact;

/** A company's books have been opened. */
public record BooksOpened(String companyId, Readers readers, Opening after) implements Fact {

    /** With what they begin. */
    public record Opening(LegalForm legalForm, LocalDate startsOn, LocalDate endsOn, int accounts) {}

    @Override
    public String code() {
        return "BOOKS_OPENED";
    }

    @Override
    public Subject subject() {
        return new Subject("books", companyId);
    }
}
