package se.samverk.bookkeeping.bank;

import java.time.LocalDate;
import se.samverk.shared.Amount;

/**
 * How much of an item is paid.
 *
 * @param day when the bank booked it
 * @param amount as the bank writes it: positive comes in, negative goes out; all of what is open, or a part
 */
public record Payment(String companyId, String itemId, LocalDate day, Amount amount) {}
