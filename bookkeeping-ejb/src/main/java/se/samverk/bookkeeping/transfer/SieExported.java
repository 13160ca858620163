package se.samverk.bookkeeping.transfer;

import java.time.LocalDate;
import se.samverk.fact.Fact;

/** A year of a company's books has been given out as a SIE file. */
public record SieExported(String yearId, Readers readers, Contents after) implements Fact {

    /**
     * What went out.
     *
     * @param replaced characters that the format does not have, each with what stands in its place; empty for none
     */
    public record Contents(LocalDate startsOn, LocalDate endsOn, int entries, String replaced) {}

    @Override
    public String code() {
        return "SIE_EXPORTED";
    }

    @Override
    public Subject subject() {
        return new Subject("fiscal-year", yearId);
    }
}
