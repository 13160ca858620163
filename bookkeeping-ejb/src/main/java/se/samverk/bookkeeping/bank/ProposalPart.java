package se.samverk.bookkeeping.bank;

import se.samverk.shared.Amount;

/**
 * What explains a part of a row.
 *
 * @param kind {@link #ENTRY} for an entry that is there, {@link #ACCOUNT} for a line to be posted, otherwise the kind of an open item
 * @param id of the entry or the item; the number of the account
 * @param name as people call it
 * @param amount how much of the row, as the bank writes it
 */
public record ProposalPart(String kind, String id, String name, Amount amount) {

    public static final String ENTRY = "ENTRY";
    public static final String ACCOUNT = "ACCOUNT";

    static ProposalPart of(OpenEntry entry) {
        return new ProposalPart(ENTRY, entry.id(), entry.name(), entry.amount());
    }

    static ProposalPart of(ItemOfKind item, Amount amount) {
        return new ProposalPart(item.kind(), item.item().id(), item.item().name(), amount);
    }

    static ProposalPart of(String account, Amount amount) {
        return new ProposalPart(ACCOUNT, account, account, amount);
    }

    public boolean isEntry() {
        return kind.equals(ENTRY);
    }

    public boolean isAccount() {
        return kind.equals(ACCOUNT);
    }

    public boolean isItem() {
        return !isEntry() && !isAccount();
    }
}
