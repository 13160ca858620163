package se.samverk.database;

import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;

/** Brings the schema of a database up to date. */
public final class Migrations {

    private static final JavaMigration[] IN_CODE = {new ClientNumberKeys(), new WholeLastDays()};

    static final int COUNT = files(DatabaseKind.DERBY).paths().size() + IN_CODE.length;

    private Migrations() {}

    /**
     * Applies what is missing; of several servers that start together one does it. Afterwards the
     * application's user can read and add to the record, but not change it (§9).
     */
    public static void apply(DataSource target) {
        configure(target).load().migrate();
        AppendOnly.apply(target);
    }

    /** Every module of the EAR is seen by the class loader of the platform. */
    private static MigrationFiles files(DatabaseKind kind) {
        return new MigrationFiles(Migrations.class.getClassLoader(), kind);
    }

    static FluentConfiguration configure(DataSource target) {
        DatabaseKind kind = kind(target);
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(target)
                .locations(new String[0])
                .resourceProvider(files(kind))
                .javaMigrations(IN_CODE)
                .placeholders(Map.of("bytes", kind.bytes()))
                .callbackLocations(new String[0])
                .skipDefaultCallbacks(true);
    }

    private static DatabaseKind kind(DataSource target) {
        try {
            return DatabaseKind.of(target);
        } catch (SQLException unreachable) {
            throw new IllegalStateException("The database does not answer", unreachable);
        }
    }
}
