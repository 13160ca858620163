package se.samverk.database;

import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;

/** Brings the schema of a database up to date. */
public final class Migrations {

    private static final JavaMigration[] IN_CODE = {new ClientNumberKeys(), new WholeLastDays()};

    static final int COUNT = files(DatabaseKind.DERBY).paths().size() + IN_CODE.length;

    /** How often one begins anew of whom the database has taken its locks in favour of another. */
    private static final int ATTEMPTS = 5;

    /** The SQL states of a transaction that the database has undone, a deadlock among them (SQL:2016, class 40). */
    private static final String UNDONE = "40";

    private Migrations() {}

    /**
     * Applies what is missing; of several servers that start together one does it. Afterwards the
     * application's user can read and add to the record, but not change it (§9).
     */
    public static void apply(DataSource target) {
        migrate(target, ATTEMPTS);
        AppendOnly.apply(target);
    }

    /** What was undone is missing still: each migration is one transaction with its row of the history. */
    private static void migrate(DataSource target, int attempts) {
        try {
            configure(target).load().migrate();
        } catch (FlywayException refused) {
            if (attempts == 1 || !isUndone(refused)) {
                throw refused;
            }
            migrate(target, attempts - 1);
        }
    }

    private static boolean isUndone(Throwable refused) {
        return Stream.iterate(refused, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql
                        && sql.getSQLState() != null
                        && sql.getSQLState().startsWith(UNDONE));
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
