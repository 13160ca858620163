package se.samverk.database;

import java.util.EnumMap;
import java.util.Map;

/**
 * One database of each kind with the schema, for tests that make the rows they need and look at no
 * others.
 */
final class Migrated {

    private static final Map<TestDatabase, Rows> ROWS = new EnumMap<>(TestDatabase.class);

    private Migrated() {}

    static synchronized Rows of(TestDatabase database) {
        return ROWS.computeIfAbsent(database, each -> new Rows(each.migrated()));
    }
}
