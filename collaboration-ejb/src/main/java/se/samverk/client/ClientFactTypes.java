package se.samverk.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import se.samverk.fact.Fact;
import se.samverk.fact.FactTypes;

/** What the record is told of the client register. */
@ApplicationScoped
public class ClientFactTypes implements FactTypes {

    @Override
    public Map<String, Class<? extends Fact>> byName() {
        return Map.of(
                "client-registered", ClientRegistered.class,
                "client-changed", ClientChanged.class,
                "columns-chosen", ColumnsChosen.class,
                "visit", VisitFact.class);
    }
}
