package se.samverk.stage;

import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.persistence.jpa.PersistenceProvider;
import se.samverk.testing.MutableClock;
import se.samverk.testing.TestDatabase;

/**
 * The entities over one kind of database, with the schema that the migrations make, and the servers that work on it. Each
 * class of stories has one of its own: the timers of one reach into no other. It ends with the process.
 */
public final class Database {

    private static final Map<String, Database> OPEN = new HashMap<>();

    public final MutableClock clock = new MutableClock();
    private final EntityManagerFactory entities;
    private final Path linkKey = Path.of("target", "stories", UUID.randomUUID() + ".key");
    private final List<Server> servers = new ArrayList<>();

    private Database(TestDatabase kind) {
        entities = new PersistenceProvider().createContainerEntityManagerFactory(new Unit(kind), Map.of());
    }

    public static synchronized Database of(TestDatabase kind, Class<?> stories) {
        return OPEN.computeIfAbsent(kind + ":" + stories.getName(), each -> new Database(kind));
    }

    public EntityManagerFactory entities() {
        return entities;
    }

    /** One of the servers, which lasts from story to story; counted from 0. */
    public Server server(int number) {
        while (servers.size() <= number) {
            servers.add(new Server(entities, clock, linkKey));
        }
        return servers.get(number);
    }
}
