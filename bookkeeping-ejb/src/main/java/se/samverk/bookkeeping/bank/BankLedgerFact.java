package se.samverk.bookkeeping.bank;

import java.time.LocalDate;
import se.samverk.fact.Fact;

/** Which account of the books a bank account is has been said (BFNAR 2013:2, the processing history). */
public record BankLedgerFact(String bankAccountId, Readers readers, Chosen before, Chosen after) implements Fact {

    /**
     * What was chosen.
     *
     * @param name of the bank account
     * @param account of the books
     * @param since from when on rows are matched
     */
    public record Chosen(String name, String account, LocalDate since) {}

    @Override
    public String code() {
        return "BANK_LEDGER_CHOSEN";
    }

    @Override
    public Subject subject() {
        return new Subject("bank-account", bankAccountId);
    }
}
