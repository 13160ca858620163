package se.samverk.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import se.samverk.fact.Fact;
import se.samverk.fact.FactTypes;

/** What the record is told of roles in services, and of what rests. */
@ApplicationScoped
public class AccessFactTypes implements FactTypes {

    @Override
    public Map<String, Class<? extends Fact>> byName() {
        return Map.of("service-role", ServiceRoleFact.class, "work-rest", RestFact.class);
    }
}
