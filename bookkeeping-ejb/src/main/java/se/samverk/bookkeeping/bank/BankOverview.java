package se.samverk.bookkeeping.bank;

import java.time.LocalDate;
import se.samverk.bank.BankAccountView;

/**
 * A bank account in the books.
 *
 * @param ledgerAccount null where none has been chosen yet, as what follows
 * @param since rows of earlier days are not matched
 */
public record BankOverview(BankAccountView account, String ledgerAccount, LocalDate since, BankEquation equation) {}
