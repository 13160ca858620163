package se.samverk.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings the schema up to date before anything else starts; a failure stops the start. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {

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
                .callbackLocations(new String[0])
                .skipDefaultCallbacks(true);
    }
}
