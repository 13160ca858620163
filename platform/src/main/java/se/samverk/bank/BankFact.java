package se.samverk.bank;

import se.samverk.shared.PlainText;
import se.samverk.workspace.NewsFact;
import se.samverk.workspace.Side;

/**
 * A bank account was added or renamed, or a file of the bank was read for it (BFNAR 2013:2, the processing history).
 *
 * @param serviceCode the service in which it was done
 */
public record BankFact(
        Occasion occasion, String accountId, Readers readers, Told before, Told after, String serviceCode, Side side)
        implements NewsFact {

    private static final int LONGEST_ABOUT = 200;

    /** What happened; also the codes in the record. */
    public enum Occasion {
        BANK_ACCOUNT_ADDED,
        BANK_ACCOUNT_RENAMED,
        BANK_FILE_READ
    }

    /**
     * An account as the record names it.
     *
     * @param file the name of the file; null for none
     * @param rows how many of its rows were not there before; null for none
     */
    public record Told(String name, String number, String file, Integer rows) {}

    @Override
    public String code() {
        return occasion.name();
    }

    @Override
    public Subject subject() {
        return new Subject("bank-account", accountId);
    }

    /** Only a file that brings something new is told of. */
    @Override
    public boolean news() {
        return occasion == Occasion.BANK_FILE_READ;
    }

    @Override
    public String about() {
        return PlainText.beginning(after.name(), LONGEST_ABOUT);
    }
}
