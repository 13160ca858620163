package se.samverk.bookkeeping.transfer;

import se.samverk.fact.Fact;

/** A large file of another program is being taken into a company's books. */
public record SieImportStarted(String runId, Readers readers, Contents after) implements Fact {

    /** What is taken in. */
    public record Contents(String fileName, int vouchers) {}

    @Override
    public String code() {
        return "SIE_IMPORT_STARTED";
    }

    @Override
    public Subject subject() {
        return new Subject("run", runId);
    }
}
