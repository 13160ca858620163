package se.samverk.timer;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import se.samverk.database.Migrations;

/** Brings the schema up to date before anything else starts; a failure stops the start. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaStart {

    @Resource(lookup = "jdbc/samverk")
    DataSource dataSource;

    @PostConstruct
    void migrate() {
        Migrations.apply(dataSource);
    }
}
