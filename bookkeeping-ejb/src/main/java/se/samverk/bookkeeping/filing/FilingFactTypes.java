package se.samverk.bookkeeping.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import se.samverk.fact.Fact;
import se.samverk.fact.FactTypes;

/** What the record is told of VAT returns. */
@ApplicationScoped
public class FilingFactTypes implements FactTypes {

    @Override
    public Map<String, Class<? extends Fact>> byName() {
        return Map.of("vat-return", VatReturnFact.class, "vat-settings", VatSettingsFact.class);
    }
}
