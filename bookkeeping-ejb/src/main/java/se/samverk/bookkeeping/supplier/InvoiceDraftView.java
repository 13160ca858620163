package se.samverk.bookkeeping.supplier;

import se.samverk.einvoice.EInvoice;

/**
 * An invoice as it was typed or read.
 *
 * @param read what the file says that it was read from; null for none
 * @param version what keeping or registering it has to name
 */
public record InvoiceDraftView(String id, InvoiceForm form, EInvoice read, int version) {}
