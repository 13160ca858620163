package se.samverk.bookkeeping.entry;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An entry in a list.
 *
 * @param amount what stands under debit
 * @param registeredBy the name of who posted it; null for somebody who is not known any more
 * @param reversesId the entry that it takes back; null for none
 * @param reversedById the entry that takes it back; null for none
 */
public record EntryRow(
        String id,
        String series,
        int number,
        LocalDate day,
        String description,
        String counterparty,
        BigDecimal amount,
        Instant registeredAt,
        String registeredBy,
        String reversesId,
        String reversedById) {

    /** Without what is read apart. */
    public EntryRow(
            String id,
            String series,
            int number,
            LocalDate day,
            String description,
            String counterparty,
            Instant registeredAt,
            String registeredBy,
            String reversesId) {
        this(id, series, number, day, description, counterparty, null, registeredAt, registeredBy, reversesId, null);
    }

    EntryRow of(BigDecimal debit, String reversal) {
        return new EntryRow(
                id,
                series,
                number,
                day,
                description,
                counterparty,
                debit,
                registeredAt,
                registeredBy,
                reversesId,
                reversal);
    }

    /** As people call it: A 12. */
    public String name() {
        return series + " " + number;
    }
}
