package se.samverk.web.bookkeeping;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import se.samverk.bookkeeping.documentation.ProcessingRow;
import se.samverk.log.Recorded;
import se.samverk.web.log.EventTextsBean;
import se.samverk.web.shell.Formats;

/** What was done in the books, in the words of the record. */
@RequestScoped
class ProcessingWords {

    @Inject
    EventTextsBean events;

    @Inject
    Formats formats;

    private static Recorded recorded(ProcessingRow row) {
        return new Recorded(row.code(), null, row.before(), row.after());
    }

    String what(ProcessingRow row) {
        return events.what(recorded(row));
    }

    String before(ProcessingRow row) {
        return events.before(recorded(row));
    }

    String after(ProcessingRow row) {
        return events.after(recorded(row));
    }

    String side(ProcessingRow row) {
        return formats.message("processingSide." + (row.side() == null ? "NONE" : row.side()));
    }
}
