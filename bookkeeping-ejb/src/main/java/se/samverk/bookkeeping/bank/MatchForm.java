package se.samverk.bookkeeping.bank;

import java.util.List;
import se.samverk.shared.Amount;

/**
 * What explains a row, as it is typed. Amounts have no sign where they go the way of the row; a fee that the row lacks is negative.
 * What is left of the row stays open.
 *
 * @param entries those that are there
 * @param items what is paid
 * @param accounts lines to be posted
 * @param description of the entry that is posted; nothing for the text of the row
 * @param documents the ids of those on which the entry stands
 */
public record MatchForm(
        List<EntryPart> entries,
        List<ItemPart> items,
        List<AccountPart> accounts,
        String description,
        List<String> documents) {

    /** An entry that is there. */
    public record EntryPart(String entryId, String amount) {}

    /** An open item. */
    public record ItemPart(String kind, String itemId, String amount) {}

    /**
     * A line.
     *
     * @param vatRate 25, 12 or 6 where the amount includes VAT, which is posted apart; nothing for none
     */
    public record AccountPart(String account, String amount, String vatRate) {}

    public MatchForm {
        entries = List.copyOf(entries);
        items = List.copyOf(items);
        accounts = List.copyOf(accounts);
        documents = List.copyOf(documents);
    }

    /** What is proposed. */
    public static MatchForm of(Proposal proposal, boolean in) {
        return new MatchForm(
                proposal.parts().stream()
                        .filter(ProposalPart::isEntry)
                        .map(part -> new EntryPart(part.id(), typed(part.amount(), in)))
                        .toList(),
                proposal.parts().stream()
                        .filter(ProposalPart::isItem)
                        .map(part -> new ItemPart(part.kind(), part.id(), typed(part.amount(), in)))
                        .toList(),
                proposal.parts().stream()
                        .filter(ProposalPart::isAccount)
                        .map(part -> new AccountPart(part.id(), typed(part.amount(), in), null))
                        .toList(),
                null,
                List.of());
    }

    private static String typed(Amount amount, boolean in) {
        return (in ? amount : amount.negated()).toString();
    }
}
