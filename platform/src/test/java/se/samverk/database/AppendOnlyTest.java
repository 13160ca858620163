package se.samverk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.testing.TestDatabase;

/** §9 on PostgreSQL, as a user that is no superuser: whoever owns the tables. */
class AppendOnlyTest {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private DataSource source;
    private Rows rows;

    @BeforeEach
    void migrate() throws SQLException {
        source = TestDatabase.ownedByAnOrdinaryUser();
        Migrations.apply(source);
        rows = new Rows(source);
        rows.execute(
                "insert into audit_entry (id, happened_at, user_name, action, object_type, object_id)"
                        + " values (?, ?, 'Anna', 'LOG_IN', 'user', 'anna')",
                Rows.next("entry"),
                Rows.NOW);
    }

    @ParameterizedTest
    @DisplayName("§9: a row of the record is added and read, never changed or removed")
    @ValueSource(
            strings = {"update audit_entry set user_name = 'Nobody'", "delete from audit_entry", "truncate audit_entry"
            })
    void isNeverChanged(String statement) throws SQLException {
        assertRefused(statement);
        assertThat(new Rows(source).read("select user_name from audit_entry")).containsExactly("Anna");
    }

    @Test
    @DisplayName("§9: a right that was given back for a while is taken again at the next start")
    void isTakenAgain() throws SQLException {
        rows.execute("grant delete on audit_entry to current_user");
        assertThat(rows.execute("delete from audit_entry")).isOne();

        Migrations.apply(source);

        assertRefused("delete from audit_entry");
    }

    @Test
    @DisplayName("§9: of servers that start together the second waits for the first")
    void waitsForAnother() throws Exception {
        ExecutorService second = Executors.newSingleThreadExecutor();
        try (Connection first = source.getConnection();
                Statement statement = first.createStatement()) {
            first.setAutoCommit(false);
            statement.execute(AppendOnly.WAIT);
            statement.execute("grant delete on audit_entry to current_user");

            Future<?> starting = second.submit(() -> AppendOnly.apply(source));
            while (!starting.isDone() && !isWaiting()) {
                Thread.onSpinWait();
            }
            first.commit();

            starting.get(1, TimeUnit.MINUTES);
        } finally {
            second.shutdownNow();
        }
        assertRefused("delete from audit_entry");
    }

    /** Asked in a transaction of its own: what is told within one does not change. */
    private boolean isWaiting() throws SQLException {
        return !new Rows(source)
                .read("select 'waits' from pg_stat_activity"
                        + " where datname = current_database() and wait_event_type = 'Lock'")
                .isEmpty();
    }

    @Test
    @DisplayName("§9: other tables are not affected")
    void leavesOtherTables() throws SQLException {
        assertThat(rows.execute("update company set name = 'x'")).isZero();
    }

    private void assertRefused(String statement) {
        assertThatThrownBy(() -> new Rows(source).execute(statement))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
    }
}
