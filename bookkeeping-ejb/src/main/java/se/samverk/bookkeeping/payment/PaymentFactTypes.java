package se.samverk.bookkeeping.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import se.samverk.fact.Fact;
import se.samverk.fact.FactTypes;

/** What the record is told of lists of payments. */
@ApplicationScoped
public class PaymentFactTypes implements FactTypes {

    @Override
    public Map<String, Class<? extends Fact>> byName() {
        return Map.of("payment-batch", PaymentFact.class);
    }
}
