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

    /** PostgreSQL's lock is asked for again for as long as another server holds it, not for fifty seconds only. */
    private static final int UNTIL_FREE = -1;

    private Migrations() {}

    /**
     * Applies what is missing; of several servers that start together one does it, the others wait. Afterwards
     * the application's user can read and add to the record, but not change it (§9).
     */
    public static void apply(DataSource target) {
        if (kind(target) == DatabaseKind.DERBY) {
            applyAlone(target);
        } else {
            migrate(target);
        }
    }

    /**
     * Two that migrate one Derby database take each other's locks, whatever Flyway locks before. The embedded
     * database belongs to one process, so its own lock is enough (ADR 1).
     */
    private static synchronized void applyAlone(DataSource target) {
        migrate(target);
    }

    private static void migrate(DataSource target) {
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
                .lockRetryCount(UNTIL_FREE)
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
