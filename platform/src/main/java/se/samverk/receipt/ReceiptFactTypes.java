package se.samverk.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import se.samverk.fact.Fact;
import se.samverk.fact.FactTypes;

/** What the record is told of receipts that are missing. */
@ApplicationScoped
public class ReceiptFactTypes implements FactTypes {

    @Override
    public Map<String, Class<? extends Fact>> byName() {
        return Map.of("receipt", ReceiptFact.class);
    }
}
