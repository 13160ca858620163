package se.samverk.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Takes from the application's own database user what it never needs: to change or remove rows of
 * the record (§9). No migration, since Derby cannot take a right from the owner of a table. Done at
 * each start, so that a right that was given back for a while is taken again.
 */
final class AppendOnly {

    /** Of servers that start together PostgreSQL refuses one that takes a right while another does: they wait for each other. */
    static final String WAIT = "select pg_advisory_xact_lock(hashtext('audit_entry append only'))";

    private static final String REVOKE = "revoke update, delete, truncate on audit_entry from current_user";

    private AppendOnly() {}

    static void apply(DataSource source) {
        try {
            if (DatabaseKind.of(source) == DatabaseKind.POSTGRESQL) {
                revoke(source);
            }
        } catch (SQLException refused) {
            throw new IllegalStateException("The record cannot be protected", refused);
        }
    }

    private static void revoke(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(WAIT);
            statement.execute(REVOKE);
            connection.commit();
        }
    }
}
