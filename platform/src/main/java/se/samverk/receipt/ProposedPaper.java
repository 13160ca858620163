package se.samverk.receipt;

import java.time.LocalDate;

/**
 * A document that most likely is the receipt of a payment, by what was read of it (K34).
 *
 * @param seller who sold, as it calls itself; null where that was not read
 */
public record ProposedPaper(String documentId, String title, LocalDate day, String seller) {}
