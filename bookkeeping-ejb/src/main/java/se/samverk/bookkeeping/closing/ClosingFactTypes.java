package se.samverk.bookkeeping.closing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import se.samverk.fact.Fact;
import se.samverk.fact.FactTypes;

/** What the record is told of periods and years. */
@ApplicationScoped
public class ClosingFactTypes implements FactTypes {

    @Override
    public Map<String, Class<? extends Fact>> byName() {
        return Map.of("period", PeriodFact.class, "fiscal-year", YearFact.class, "month-list", MonthFact.class);
    }
}
