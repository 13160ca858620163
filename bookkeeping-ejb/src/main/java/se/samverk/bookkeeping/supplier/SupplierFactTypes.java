package se.samverk.bookkeeping.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import se.samverk.fact.Fact;
import se.samverk.fact.FactTypes;

/** What the record is told of supplier invoices. */
@ApplicationScoped
public class SupplierFactTypes implements FactTypes {

    @Override
    public Map<String, Class<? extends Fact>> byName() {
        return Map.of("supplier-invoice", SupplierInvoiceFact.class, "accounting-method", AccountingMethodFact.class);
    }
}
