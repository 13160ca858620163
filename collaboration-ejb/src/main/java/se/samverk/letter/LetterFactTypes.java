package se.samverk.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import se.samverk.fact.Fact;
import se.samverk.fact.FactTypes;

/** What the record is told of mails. */
@ApplicationScoped
public class LetterFactTypes implements FactTypes {

    @Override
    public Map<String, Class<? extends Fact>> byName() {
        return Map.of("mail-resent", MailResent.class);
    }
}
