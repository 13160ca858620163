package se.samverk.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import se.samverk.fact.Fact;
import se.samverk.fact.FactTypes;

/** What the record is told of plans. */
@ApplicationScoped
public class PlanFactTypes implements FactTypes {

    @Override
    public Map<String, Class<? extends Fact>> byName() {
        return Map.of("plan", PlanFact.class);
    }
}
