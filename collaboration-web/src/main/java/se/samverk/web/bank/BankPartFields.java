package se.samverk.web.bank;

import java.io.Serializable;
import se.samverk.bookkeeping.bank.MatchForm.EntryPart;
import se.samverk.bookkeeping.bank.MatchForm.ItemPart;
import se.samverk.bookkeeping.bank.OpenEntry;
import se.samverk.bookkeeping.bank.RowView;
import se.samverk.shared.Amount;

/** An item or an entry that may explain a row: whether it does, and how much of it. */
public class BankPartFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String kind;
    private final String id;
    private final String name;
    private final String detail;
    private final String rest;
    private boolean chosen;
    private String amount;

    private BankPartFields(String kind, String id, String name, String detail, Amount rest) {
        this.kind = kind;
        this.id = id;
        this.name = name;
        this.detail = detail;
        this.rest = rest.toString();
        this.amount = typed(rest);
    }

    static BankPartFields of(RowView.Item item, boolean in) {
        return new BankPartFields(
                item.kind(),
                item.item().id(),
                item.item().name(),
                (item.item().dueOn() == null ? item.item().day() : item.item().dueOn()).toString(),
                in ? item.item().rest() : item.item().rest().negated());
    }

    static BankPartFields of(OpenEntry entry, boolean in) {
        return new BankPartFields(
                null,
                entry.id(),
                entry.name() + " " + entry.description(),
                entry.day().toString(),
                in ? entry.amount() : entry.amount().negated());
    }

    /** An amount as people type it. */
    static String typed(Amount amount) {
        return amount.toString().replace('.', ',');
    }

    /** It is proposed, with so much of the row. */
    void propose(Amount part) {
        chosen = true;
        amount = typed(part);
    }

    ItemPart item() {
        return new ItemPart(kind, id, amount);
    }

    EntryPart entry() {
        return new EntryPart(id, amount);
    }

    public String getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getDetail() {
        return detail;
    }

    public Amount getRest() {
        return Amount.of(rest);
    }

    public boolean isChosen() {
        return chosen;
    }

    public void setChosen(boolean chosen) {
        this.chosen = chosen;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }
}
