package se.samverk.bookkeeping.bank;

import java.time.LocalDate;

/**
 * Which account of the books a bank account is, as it is typed.
 *
 * @param account its number, perhaps with the name after it
 * @param since from when on rows are matched; null for the first day of the books
 */
public record LedgerForm(String account, LocalDate since) {}
