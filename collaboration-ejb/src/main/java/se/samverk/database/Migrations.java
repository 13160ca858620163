package se.samverk.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings the schema up to date before anything else starts; a failure stops the start. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {

    /** Those in files, and the one in code. */
    static final int COUNT = MigrationFiles.NAMES.size() + 1;

    @Resource(lookup = "jdbc/samverk")
    DataSource dataSource;

    @PostConstruct
    void migrate() {
        apply(dataSource);
    }

    /**
     * Applies what is missing; of several servers that start together one does it. Afterwards the
     * application's user can read and add to the record, but not change it (§9).
     */
    public static void apply(DataSource target) {
        configure(target).load().migrate();
        AppendOnly.apply(target);
    }

    static FluentConfiguration configure(DataSource target) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(target)
                .locations(new String[0])
                .resourceProvider(new MigrationFiles())
                .javaMigrations(new ClientNumberKeys())
                .placeholders(Map.of("bytes", typeOfBytes(target)))
                .callbackLocations(new String[0])
                .skipDefaultCallbacks(true);
    }

    private static String typeOfBytes(DataSource target) {
        try {
            return DatabaseKind.of(target).bytes();
        } catch (SQLException unreachable) {
            throw new IllegalStateException("The database does not answer", unreachable);
        }
    }
}
