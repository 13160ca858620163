package se.samverk.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import se.samverk.fact.Fact;
import se.samverk.fact.FactTypes;

/** What the record is told of itself. */
@ApplicationScoped
public class LogFactTypes implements FactTypes {

    @Override
    public Map<String, Class<? extends Fact>> byName() {
        return Map.of("log-exported", LogExported.class);
    }
}
