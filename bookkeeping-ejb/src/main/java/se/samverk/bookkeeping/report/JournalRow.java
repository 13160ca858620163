package se.samverk.bookkeeping.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import se.samverk.shared.Amount;

/**
 * An entry in the journal (<i>grundbok</i>).
 *
 * @param registeredBy the name of who posted it; null for somebody who is not known any more
 * @param reversesId the entry that it takes back; null for none, as in correctsId
 */
public record JournalRow(
        String entryId,
        String series,
        int number,
        LocalDate day,
        String description,
        String counterparty,
        String document,
        Instant registeredAt,
        String registeredBy,
        String reversesId,
        String correctsId,
        List<Line> lines) {

    /**
     * @param description null where the entry's says it
     */
    public record Line(String account, String accountName, String description, Amount amount) {}
}
