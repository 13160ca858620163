package se.samverk.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import se.samverk.fact.Fact;
import se.samverk.fact.FactTypes;

/** What the record is told of assignments. */
@ApplicationScoped
public class AssignmentFactTypes implements FactTypes {

    @Override
    public Map<String, Class<? extends Fact>> byName() {
        return Map.of("assignment", AssignmentFact.class);
    }
}
