package se.samverk.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;

/** Both databases that Samverk runs on, each a real one within this process or beside it. */
public enum TestDatabase {
    DERBY {
        @Override
        public DataSource empty() {
            EmbeddedDataSource source = new EmbeddedDataSource();
            source.setDatabaseName("memory:" + nextName());
            source.setCreateDatabase("create");
            return source;
        }
    },
    POSTGRESQL {
        @Override
        public DataSource empty() {
            String name = nextName();
            try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException refused) {
                throw new IllegalStateException(refused);
            }
            return Server.RUNNING.getDatabase("postgres", name);
        }
    };

    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");
    private static final Logger STARTER = Logger.getLogger("io.zonky");

    static {
        FLYWAY.setLevel(Level.SEVERE);
        STARTER.setLevel(Level.WARNING);
        System.setProperty("derby.stream.error.file", "target/derby.log");
    }

    /** A new database without a table. */
    public abstract DataSource empty();

    /** An empty PostgreSQL database whose user has no more rights than the application needs. */
    public static DataSource ownedByAnOrdinaryUser() {
        String name = nextName();
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + name + " login");
            statement.execute("create database " + name + " owner " + name);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        return Server.RUNNING.getDatabase(name, name);
    }

    static String nextName() {
        return "test" + COUNT.incrementAndGet();
    }

    /** Started when it is first asked for; stops with the process. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setPGStartupWait(Duration.ofMinutes(2))
                        .start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
