package se.samverk.bulk;

import se.samverk.fact.Fact;
import se.samverk.table.TableFormat;

/** A file of a list is being made. */
public record ExportStarted(String runId, Readers readers, Contents after) implements Fact {

    /** What will be in the file. */
    public record Contents(long rows, TableFormat format) {}

    @Override
    public String code() {
        return "EXPORT_STARTED";
    }

    @Override
    public Subject subject() {
        return new Subject("run", runId);
    }
}
