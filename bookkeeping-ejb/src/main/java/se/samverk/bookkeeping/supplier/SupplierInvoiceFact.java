package se.samverk.bookkeeping.supplier;

import java.math.BigDecimal;
import se.samverk.bookkeeping.mail.BooksMail;
import se.samverk.workspace.NewsFact;
import se.samverk.workspace.Side;
import se.samverk.workspace.WorkMail;

/**
 * Something has happened to a supplier invoice, from when it is handed over to whoever posts until it is paid.
 *
 * @param invoiceId of one that is not registered the draft’s
 */
public record SupplierInvoiceFact(Occasion occasion, String invoiceId, Readers readers, Told after, Side side)
        implements NewsFact {

    /** What happened; also the codes in the record. */
    public enum Occasion {
        SUPPLIER_INVOICE_PROPOSED,
        SUPPLIER_INVOICE_DISCARDED,
        SUPPLIER_INVOICE_REGISTERED,
        SUPPLIER_INVOICE_ATTESTED,
        SUPPLIER_INVOICE_REFUSED,
        SUPPLIER_INVOICE_TAKEN_BACK,
        SUPPLIER_INVOICE_PAID,
        SUPPLIER_PAYMENT_TAKEN_BACK
    }

    /**
     * An invoice as the record names it.
     *
     * @param invoice its supplier and number
     * @param amount what it is about in kronor, or what was paid; null for one that is not registered
     * @param because why; null for no reason
     */
    public record Told(String invoice, BigDecimal amount, String because) {}

    @Override
    public String code() {
        return occasion.name();
    }

    @Override
    public Subject subject() {
        return new Subject("supplier-invoice", invoiceId);
    }

    @Override
    public String serviceCode() {
        return "bookkeeping";
    }

    @Override
    public boolean news() {
        return switch (occasion) {
            case SUPPLIER_INVOICE_PROPOSED,
                    SUPPLIER_INVOICE_REGISTERED,
                    SUPPLIER_INVOICE_ATTESTED,
                    SUPPLIER_INVOICE_REFUSED,
                    SUPPLIER_INVOICE_TAKEN_BACK -> true;
            case SUPPLIER_INVOICE_DISCARDED, SUPPLIER_INVOICE_PAID, SUPPLIER_PAYMENT_TAKEN_BACK -> false;
        };
    }

    @Override
    public String about() {
        return after.invoice();
    }

    @Override
    public WorkMail mail() {
        return switch (occasion) {
            case SUPPLIER_INVOICE_PROPOSED -> BooksMail.SUPPLIER_INVOICE_PROPOSED;
            case SUPPLIER_INVOICE_REGISTERED -> BooksMail.SUPPLIER_INVOICE_TO_ATTEST;
            case SUPPLIER_INVOICE_REFUSED -> BooksMail.SUPPLIER_INVOICE_REFUSED;
            default -> null;
        };
    }
}
