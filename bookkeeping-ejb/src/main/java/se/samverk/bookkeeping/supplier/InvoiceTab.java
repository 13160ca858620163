package se.samverk.bookkeeping.supplier;

/** Which invoices a list shows, by what becomes of them next. */
public enum InvoiceTab {
    TO_ATTEST("i.state = :state", InvoiceState.REGISTERED),
    UNPAID("i.state = :state and i.paid <> i.amount", InvoiceState.ATTESTED),
    PAID("i.state = :state and i.paid = i.amount", InvoiceState.ATTESTED),
    REFUSED("i.state = :state", InvoiceState.REFUSED),
    TAKEN_BACK("i.state = :state", InvoiceState.TAKEN_BACK);

    private final String condition;
    private final InvoiceState state;

    InvoiceTab(String condition, InvoiceState state) {
        this.condition = condition;
        this.state = state;
    }

    /** What a query of invoices {@code i} adds to its conditions. */
    String condition() {
        return " and " + condition;
    }

    /** The parameter of the condition. */
    InvoiceState state() {
        return state;
    }
}
