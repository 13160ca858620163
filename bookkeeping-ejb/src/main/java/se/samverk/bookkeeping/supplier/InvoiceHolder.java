package se.samverk.bookkeeping.supplier;

import java.time.Instant;

/** Something that an invoice is in, from which it is taken before anything else becomes of it. */
public interface InvoiceHolder {

    boolean isHolding(InvoiceRef invoice);

    /** Whether it has been decided how much of the invoice is paid, so that no less may be owed. */
    boolean isDecided(InvoiceRef invoice);

    /** Some of the invoice has been paid, or all that was left of it. */
    void paid(InvoiceRef invoice, boolean wholly);

    /** A payment of the invoice has been taken back, which was recorded at that time. */
    void unpaid(InvoiceRef invoice, Instant recordedAt);
}
