package se.samverk.bureau;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import se.samverk.fact.Fact;
import se.samverk.fact.FactTypes;

/** What the record is told of bureaus. */
@ApplicationScoped
public class BureauFactTypes implements FactTypes {

    @Override
    public Map<String, Class<? extends Fact>> byName() {
        return Map.of(
                "bureau-applied", BureauApplied.class,
                "bureau-registered", BureauRegistered.class,
                "bureau-refused", BureauRefused.class,
                "visibility", VisibilityChosen.class);
    }
}
