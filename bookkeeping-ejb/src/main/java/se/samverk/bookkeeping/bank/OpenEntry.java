package se.samverk.bookkeeping.bank;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import se.samverk.shared.Amount;

/**
 * An entry on the account of the bank that no row explains yet, or not all of it.
 *
 * @param name as people call it: A 12
 * @param amount what is left: positive came in, negative went out
 */
public record OpenEntry(String id, String name, LocalDate day, String description, String counterparty, Amount amount) {

    long daysFrom(LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(day, other));
    }
}
