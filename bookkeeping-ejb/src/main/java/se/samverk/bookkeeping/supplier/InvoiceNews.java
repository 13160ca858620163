package se.samverk.bookkeeping.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import se.samverk.bookkeeping.supplier.SupplierInvoiceFact.Occasion;
import se.samverk.bookkeeping.supplier.SupplierInvoiceFact.Told;
import se.samverk.fact.Fact;
import se.samverk.shared.Amount;
import se.samverk.workspace.Workspace;

/** Tells what has happened to registered invoices. */
@ApplicationScoped
class InvoiceNews {

    @Inject
    Workspace workspace;

    @Inject
    Suppliers suppliers;

    @Inject
    Event<Fact> facts;

    /**
     * @param because why; null for no reason
     */
    void tell(Occasion occasion, SupplierInvoice invoice, Amount amount, String because) {
        String name = suppliers.get(invoice.supplierId()).name() + " " + invoice.number();
        facts.fire(new SupplierInvoiceFact(
                occasion,
                invoice.id(),
                workspace.readers(),
                new Told(name, amount.value(), because),
                workspace.admission().side()));
    }
}
