package se.samverk.story;

import jakarta.persistence.EntityManagerFactory;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.persistence.jpa.PersistenceProvider;
import se.samverk.testing.TestDatabase;

/** The entities over each kind of database, with the schema that the migrations make. */
final class Database {

    private static final Map<String, EntityManagerFactory> OPEN = new HashMap<>();

    private Database() {}

    /** One of its own for each class of stories: the timers of one reach into no other. */
    static synchronized EntityManagerFactory of(TestDatabase database, Class<?> stories) {
        return OPEN.computeIfAbsent(
                database + ":" + stories.getName(),
                each -> new PersistenceProvider().createContainerEntityManagerFactory(new Unit(database), Map.of()));
    }
}
