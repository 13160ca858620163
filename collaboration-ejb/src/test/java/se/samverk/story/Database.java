package se.samverk.story;

import jakarta.persistence.EntityManagerFactory;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.persistence.jpa.PersistenceProvider;
import se.samverk.database.TestDatabase;

/** The entities over each kind of database, with the schema that the migrations make. */
final class Database {

    private static final Map<TestDatabase, EntityManagerFactory> OPEN =
            new EnumMap<>(TestDatabase.class);

    private Database() {}

    static synchronized EntityManagerFactory of(TestDatabase database) {
        return OPEN.computeIfAbsent(
                database,
                each ->
                        new PersistenceProvider()
                                .createContainerEntityManagerFactory(new Unit(each), Map.of()));
    }
}
