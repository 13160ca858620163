package se.samverk.bookkeeping.ledger;

import java.time.LocalDate;

/**
 * What another program had an entry by: kept as data beside our own series and number (B14).
 *
 * @param importId the file that it came by
 * @param series null where the file has none, as what follows
 * @param registeredOn when it was entered there
 * @param sign who entered it there
 */
public record EntrySource(String importId, String series, String number, LocalDate registeredOn, String sign) {}
