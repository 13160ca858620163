package se.samverk.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import se.samverk.audit.AuditEntry;
import se.samverk.fact.Facts;

/** Reads what happened from a row of the record, however old. */
@ApplicationScoped
public class RecordReader {

    @Inject
    Facts facts;

    public Recorded read(AuditEntry row) {
        return row.fact()
                .map(stored ->
                        facts.read(stored).map(Recorded::of).orElse(new Recorded(row.action(), null, null, null)))
                .orElseGet(() -> OldRow.read(row.action(), row.before(), row.after()));
    }
}
