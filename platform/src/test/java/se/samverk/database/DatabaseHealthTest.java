package se.samverk.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
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
import se.samverk.testing.TestDatabase;

class DatabaseHealthTest {

    private static final Logger LOG = Logger.getLogger(DatabaseHealth.class.getName());

    private final DatabaseHealth health = new DatabaseHealth();

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
    void isDownAndTellsNothingOfADatabaseThatIsNotThere() {
        EmbeddedDataSource nowhere = new EmbeddedDataSource();
        nowhere.setDatabaseName("memory:nowhere");

        HealthCheckResponse down = of(nowhere);

        assertThat(down.getStatus()).isEqualTo(Status.DOWN);
        assertThat(down.getData()).isEmpty();
    }
}
