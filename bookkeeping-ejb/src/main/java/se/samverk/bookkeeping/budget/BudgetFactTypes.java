package se.samverk.bookkeeping.budget;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import se.samverk.fact.Fact;
import se.samverk.fact.FactTypes;

/** What the record is told of budgets. */
@ApplicationScoped
public class BudgetFactTypes implements FactTypes {

    @Override
    public Map<String, Class<? extends Fact>> byName() {
        return Map.of("budget", BudgetFact.class);
    }
}
