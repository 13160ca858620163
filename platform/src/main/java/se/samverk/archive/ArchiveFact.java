package se.samverk.archive;

import se.samverk.fact.Fact;

/** An archive of all that a company has here has been asked for, or taken along. */
public record ArchiveFact(Occasion occasion, String runId, Readers readers) implements Fact {

    /** What happened; also the codes in the record. */
    public enum Occasion {
        ARCHIVE_STARTED,
        ARCHIVE_TAKEN
    }

    @Override
    public String code() {
        return occasion.name();
    }

    @Override
    public Subject subject() {
        return new Subject("archive", runId);
    }
}
