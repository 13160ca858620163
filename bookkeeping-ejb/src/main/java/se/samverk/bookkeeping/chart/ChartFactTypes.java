package se.samverk.bookkeeping.chart;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import se.samverk.fact.Fact;
import se.samverk.fact.FactTypes;

/** What the record is told of books and their accounts. */
@ApplicationScoped
public class ChartFactTypes implements FactTypes {

    @Override
    public Map<String, Class<? extends Fact>> byName() {
        return Map.of("books-opened", BooksOpened.class, "account", AccountFact.class);
    }
}
