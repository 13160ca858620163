package se.samverk.bookkeeping.template;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import se.samverk.fact.Fact;
import se.samverk.fact.FactTypes;

/** What the record is told of templates. */
@ApplicationScoped
public class TemplateFactTypes implements FactTypes {

    @Override
    public Map<String, Class<? extends Fact>> byName() {
        return Map.of("entry-template", TemplateFact.class);
    }
}
