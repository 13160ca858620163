package se.samverk.bookkeeping.supplier;

import se.samverk.shared.PlainText;

/**
 * Which invoices a list shows.
 *
 * @param search the beginning of a number, else a part of a supplier's name; empty for all
 */
public record InvoiceQuery(InvoiceTab tab, String search) {

    public InvoiceQuery {
        search = PlainText.seen(search);
    }
}
