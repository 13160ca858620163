package se.samverk.bookkeeping.supplier;

import se.samverk.party.PaidTo;

/** The file that an invoice was read from: its id, what it was called, and where it asks to be paid. */
public record EInvoiceLink(String id, String name, AskedPayment asked) {

    /**
     * As it stands in the database.
     *
     * @param accounts as {@link PaidTo#joined} has written them
     */
    public EInvoiceLink(String id, String name, String accounts, String payee) {
        this(id, name, new AskedPayment(PaidTo.split(accounts), payee));
    }
}
