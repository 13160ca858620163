package se.samverk.bookkeeping.payment;

import se.samverk.bookkeeping.supplier.PayableInvoice;

/**
 * An invoice that could be paid.
 *
 * @param payee where; null for a supplier of whom no number is known, which is paid only when one is
 */
public record PayableRow(PayableInvoice invoice, Payee payee) {}
