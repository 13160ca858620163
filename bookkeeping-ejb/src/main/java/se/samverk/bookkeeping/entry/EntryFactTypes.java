package se.samverk.bookkeeping.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import se.samverk.fact.Fact;
import se.samverk.fact.FactTypes;

/** What the record is told of entries. */
@ApplicationScoped
public class EntryFactTypes implements FactTypes {

    @Override
    public Map<String, Class<? extends Fact>> byName() {
        return Map.of("entry-posted", EntryPosted.class, "entry-draft", DraftFact.class);
    }
}
