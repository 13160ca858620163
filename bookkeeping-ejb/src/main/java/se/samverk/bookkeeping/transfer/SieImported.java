package se.samverk.bookkeeping.transfer;

import java.time.LocalDate;
import se.samverk.fact.Fact;

/** A file of another program has been taken into a company's books. */
public record SieImported(String importId, Readers readers, Contents after) implements Fact {

    /**
     * What came with it.
     *
     * @param firstDay of its year; null for vouchers alone
     * @param otherCompany the company that it named, where that was another; else null
     */
    public record Contents(
            String fileName,
            Destination destination,
            LocalDate firstDay,
            int entries,
            int accounts,
            String otherCompany) {}

    @Override
    public String code() {
        return "SIE_IMPORTED";
    }

    @Override
    public Subject subject() {
        return new Subject("sie-import", importId);
    }
}
