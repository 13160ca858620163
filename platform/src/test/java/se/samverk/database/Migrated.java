package se.samverk.database;

import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;
import se.samverk.testing.TestDatabase;

/**
 * One database of each kind with the schema, for tests that make the rows they need and look at no
 * others.
 */
public final class Migrated {

    private static final Map<TestDatabase, Rows> ROWS = new EnumMap<>(TestDatabase.class);

    private Migrated() {}

    /** A new database with the schema of today. */
    public static DataSource database(TestDatabase kind) {
        DataSource source = kind.empty();
        Migrations.apply(source);
        return source;
    }

    static synchronized Rows of(TestDatabase database) {
        return ROWS.computeIfAbsent(database, each -> new Rows(database(each)));
    }
}
