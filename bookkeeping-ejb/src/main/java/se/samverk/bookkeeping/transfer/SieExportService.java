package se.samverk.bookkeeping.transfer;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import se.samverk.bookkeeping.ledger.Keeper;
import se.samverk.caller.Boundary;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.fact.Fact;
import se.samverk.shared.BusinessException;
import se.samverk.workspace.OfService;
import se.samverk.workspace.Workspace;

/** A year of the books as a SIE file, for whoever may read them. */
@Boundary
@OfService("bookkeeping")
public class SieExportService {

    @Inject
    Workspace workspace;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    SieExports exports;

    @Inject
    Event<Fact> facts;

    /**
     * What the file of a year is called: by the company's customer number, for its organisation number may be a person's.
     *
     * @throws BusinessException NOT_FOUND
     */
    @Requires(Right.READ_IN_SERVICE)
    public String fileName(String yearId) {
        SieExports.Year year = exports.find(keeper(), yearId);
        return "%s-%s-%s.se"
                .formatted(
                        year.company().customerNumber(),
                        year.year().startsOn(),
                        year.year().endsOn());
    }

    private Keeper keeper() {
        return new Keeper(workspace.companyId(), currentCaller.get().userId());
    }

    /**
     * Writes the file of a year, which is on record.
     *
     * @param target best a file: the database is held until all is written
     * @throws BusinessException NOT_FOUND
     */
    @Requires(Right.READ_IN_SERVICE)
    public void write(String yearId, OutputStream target) {
        SieExports.Year year = exports.find(keeper(), yearId);
        try {
            SieExports.Written written = exports.write(year, currentCaller.get().name(), target);
            facts.fire(new SieExported(
                    yearId,
                    workspace.readers(),
                    new SieExported.Contents(
                            year.year().startsOn(),
                            year.year().endsOn(),
                            written.entries(),
                            written.replaced().entrySet().stream()
                                    .map(each -> each.getKey() + " → " + each.getValue())
                                    .collect(Collectors.joining(", ")))));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
