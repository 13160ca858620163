package se.samverk.bookkeeping.chart;

import se.samverk.bookkeeping.ledger.AccountForm;
import se.samverk.bookkeeping.ledger.AccountTax;
import se.samverk.bookkeeping.ledger.AccountView;
import se.samverk.fact.Fact;

/** An account of a company's chart has been added or changed. */
public record AccountFact(Occasion occasion, String number, Readers readers, Entry before, Entry after)
        implements Fact {

    /** What happened; also the codes in the record. */
    public enum Occasion {
        ACCOUNT_ADDED,
        ACCOUNT_CHANGED,
        ACCOUNT_CLOSED,
        ACCOUNT_REOPENED
    }

    /**
     * An account as it stands. What it does not have is null.
     *
     * @param vatRate in percent
     */
    public record Entry(
            String number,
            String name,
            String vatBox,
            Integer vatRate,
            String taxAccount,
            String counterAccount,
            String sruCode) {

        /** An account as the record holds it. */
        public static Entry of(AccountView account) {
            AccountForm form = account.form();
            AccountTax tax = form.tax();
            return new Entry(
                    form.number(),
                    form.name(),
                    form.vatBox() == null ? null : form.vatBox().number(),
                    tax == null ? null : tax.rate(),
                    tax == null ? null : tax.account(),
                    tax == null ? null : tax.counterAccount(),
                    form.sruCode());
        }
    }

    @Override
    public String code() {
        return occasion.name();
    }

    @Override
    public Subject subject() {
        return new Subject("account", number);
    }
}
