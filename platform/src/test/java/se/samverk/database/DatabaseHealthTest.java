package se.samverk.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samverk.shared.Prompt;
import se.samverk.testing.TestDatabase;

class DatabaseHealthTest {

    private static final Logger LOG = Logger.getLogger(DatabaseHealth.class.getName());

    private final DatabaseHealth health = new DatabaseHealth();

    private final ExecutorService executor = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        executor.shutdownNow();
    }

    @BeforeEach
    void beQuiet() {
        LOG.setLevel(Level.OFF);
    }

    @AfterEach
    void logAgain() {
        LOG.setLevel(null);
    }

    private HealthCheckResponse of(DataSource source) {
        health.dataSource = source;
        health.prompt = new Prompt(executor, Duration.ofMinutes(1));
        return health.call();
    }

    @ParameterizedTest
    @EnumSource
    void isUpWithEveryMigrationAndDownWithout(TestDatabase database) throws SQLException {
        DataSource source = Migrated.database(database);
        HealthCheckResponse up = of(source);
        assertThat(up.getStatus()).isEqualTo(Status.UP);
        assertThat(up.getData()).contains(Map.of("migrations", "current"));

        Rows rows = new Rows(source);
        rows.execute("update \"flyway_schema_history\" set \"success\" = false where \"version\" = '1'");
        HealthCheckResponse down = of(source);

        assertThat(down.getStatus()).isEqualTo(Status.DOWN);
        assertThat(down.getData()).contains(Map.of("migrations", "missing"));
    }

    @ParameterizedTest
    @EnumSource
    void isDownWithoutAnyTable(TestDatabase database) {
        assertThat(of(database.empty()).getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void isDownInTimeWhenTheDatabaseHangsAndAsksItOnce() {
        CountDownLatch forever = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        health.dataSource = (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    asked.incrementAndGet();
                    forever.await();
                    return null;
                });
        health.prompt = new Prompt(executor, Duration.ofMillis(50));

        for (int again = 0; again < 5; again++) {
            assertThat(health.call().getStatus()).isEqualTo(Status.DOWN);
        }

        assertThat(asked).hasValueLessThan(2);
    }

    @Test
    void isDownAndTellsNothingOfADatabaseThatIsNotThere() {
        EmbeddedDataSource nowhere = new EmbeddedDataSource();
        nowhere.setDatabaseName("memory:nowhere");

        HealthCheckResponse down = of(nowhere);

        assertThat(down.getStatus()).isEqualTo(Status.DOWN);
        assertThat(down.getData()).isEmpty();
    }
}
