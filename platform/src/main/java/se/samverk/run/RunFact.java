package se.samverk.run;

import se.samverk.fact.Fact;

/** Somebody has done something with a run that is there. */
public record RunFact(Occasion occasion, String runId, Readers readers) implements Fact {

    /** What happened; also the codes in the record. */
    public enum Occasion {
        RUN_STOPPED,
        RUN_RESUMED,
        EXPORT_FETCHED
    }

    @Override
    public String code() {
        return occasion.name();
    }

    @Override
    public Subject subject() {
        return new Subject("run", runId);
    }
}
