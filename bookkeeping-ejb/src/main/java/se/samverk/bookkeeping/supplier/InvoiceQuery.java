package se.samverk.bookkeeping.supplier;

import se.samverk.shared.PlainText;

/**
 * Which invoices a list shows.
 *
 * @param search a part of the supplier's name, or the beginning of the number; empty for all
 */
public record InvoiceQuery(InvoiceTab tab, String search) {

    public InvoiceQuery {
        search = PlainText.seen(search);
    }
}
