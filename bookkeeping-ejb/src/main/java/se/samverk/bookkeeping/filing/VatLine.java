package se.samverk.bookkeeping.filing;

import java.math.BigDecimal;
import java.time.LocalDate;
import se.samverk.shared.Amount;

/** What an entry adds to a return on one account; debit is positive. */
public record VatLine(LocalDate day, String entryId, String series, int number, String description, Amount amount) {

    public VatLine(LocalDate day, String entryId, String series, int number, String description, BigDecimal amount) {
        this(day, entryId, series, number, description, new Amount(amount));
    }
}
