package se.samverk.bookkeeping.supplier;

import se.samverk.document.DocumentObject;

/** The documents that invoices hold: while they wait to be registered and, by the cash method, until they are paid. */
public final class InvoiceDocuments {

    private InvoiceDocuments() {}

    /** An invoice that is not in the books before it is paid, as documents know it. */
    public static DocumentObject ofInvoice(String invoiceId) {
        return SupplierInvoices.object(invoiceId);
    }

    /** Whether it is an invoice that holds a document until it is paid. */
    public static boolean isInvoice(DocumentObject object) {
        return object.kind().equals(SupplierInvoices.KIND);
    }

    /** Whether it is an invoice that waits to be registered. */
    public static boolean isDraft(DocumentObject object) {
        return object.kind().equals(InvoiceDrafts.KIND);
    }
}
