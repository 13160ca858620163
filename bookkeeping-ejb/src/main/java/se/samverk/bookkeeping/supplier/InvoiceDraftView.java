package se.samverk.bookkeeping.supplier;

import se.samverk.einvoice.EInvoice;

/**
 * An invoice as it was typed or read.
 *
 * @param file that it was read from; null for none
 * @param read what that says; null for none
 * @param version what keeping or registering it has to name
 */
public record InvoiceDraftView(String id, InvoiceForm form, EInvoiceLink file, EInvoice read, int version) {}
