package se.samverk.bank;

/**
 * A bank account.
 *
 * @param number as people write it
 */
public record BankAccountView(String id, String name, BankAccountKind kind, String number, String currency) {

    public BankAccountView(BankAccount account) {
        this(
                account.id(),
                account.name(),
                account.number().kind(),
                account.number().shown(),
                BankAccount.SEK);
    }
}
