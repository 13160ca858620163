package se.samverk.bookkeeping.supplier;

/** Something that an invoice is in, from which it is taken before anything else becomes of it. */
public interface InvoiceHolder {

    boolean isHolding(InvoiceRef invoice);

    /** Some of the invoice, or all, has been paid. */
    void letGo(InvoiceRef invoice);
}
