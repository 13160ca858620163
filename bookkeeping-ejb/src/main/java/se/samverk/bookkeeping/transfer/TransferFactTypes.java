package se.samverk.bookkeeping.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import se.samverk.fact.Fact;
import se.samverk.fact.FactTypes;

/** What the record is told of SIE files. */
@ApplicationScoped
public class TransferFactTypes implements FactTypes {

    @Override
    public Map<String, Class<? extends Fact>> byName() {
        return Map.of(
                "sie-imported",
                SieImported.class,
                "sie-import-started",
                SieImportStarted.class,
                "sie-exported",
                SieExported.class);
    }
}
