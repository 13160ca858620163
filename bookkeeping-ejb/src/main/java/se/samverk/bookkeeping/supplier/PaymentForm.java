package se.samverk.bookkeeping.supplier;

import java.time.LocalDate;

/**
 * A payment of one invoice as it is typed.
 *
 * @param amount how much of what is owed, in kronor; empty for all that is open
 * @param paid what left the account; empty for as much
 * @param account which it went from; empty for the bank
 */
public record PaymentForm(LocalDate day, String amount, String paid, String account) {}
