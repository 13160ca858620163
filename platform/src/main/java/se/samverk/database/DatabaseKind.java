package se.samverk.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The two kinds of database, where they differ. */
enum DatabaseKind {
    DERBY("blob"),
    POSTGRESQL("bytea");

    private final String bytes;

    DatabaseKind(String bytes) {
        this.bytes = bytes;
    }

    static DatabaseKind of(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            return "PostgreSQL".equals(product) ? POSTGRESQL : DERBY;
        }
    }

    /** The type of a column that holds the bytes of a file. */
    String bytes() {
        return bytes;
    }
}
