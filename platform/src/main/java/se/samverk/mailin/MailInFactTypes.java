package se.samverk.mailin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import se.samverk.fact.Fact;
import se.samverk.fact.FactTypes;

/** What the record is told of mail with documents. */
@ApplicationScoped
public class MailInFactTypes implements FactTypes {

    @Override
    public Map<String, Class<? extends Fact>> byName() {
        return Map.of("mail-in", MailInFact.class);
    }
}
