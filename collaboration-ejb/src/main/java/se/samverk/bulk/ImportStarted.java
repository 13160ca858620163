package se.samverk.bulk;

import se.samverk.fact.Fact;

/**
 * The clients of a file are being registered.
 *
 * @param after how many
 */
public record ImportStarted(String runId, Readers readers, Integer after) implements Fact {

    @Override
    public String code() {
        return "IMPORT_STARTED";
    }

    @Override
    public Subject subject() {
        return new Subject("run", runId);
    }
}
