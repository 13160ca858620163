package se.samverk.timer;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import javax.sql.DataSource;
import se.samverk.database.KnownKeys;
import se.samverk.database.Migrations;
import se.samverk.document.TextWorker;
import se.samverk.shared.ServerKey;
import se.samverk.shared.Settings;
import se.samverk.shared.StoredKeys;
import se.samverk.shared.TokenKey;

/**
 * Brings the schema, and what is kept by rules of this release, up to date before anything else
 * starts, if the settings are right; a failure stops the start.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaStart {

    private static final Logger LOG = Logger.getLogger(SchemaStart.class.getName());

    @Resource(lookup = "jdbc/samverk")
    DataSource dataSource;

    @Inject
    Settings settings;

    @Inject
    ServerKey serverKey;

    @Inject
    TokenKey tokenKey;

    @Inject
    TextWorker texts;

    @Inject
    @Any
    Instance<StoredKeys> keys;

    @PostConstruct
    void migrate() {
        // Here, since a failure elsewhere would stop the pages alone, and leave the timers.
        settings.check();
        Migrations.apply(dataSource);
        KnownKeys.check(dataSource, "LINKS", "SAMVERK_LINK_KEY_FILE", serverKey.fingerprints());
        KnownKeys.check(dataSource, "TOKENS", "resources/security/key.p12", tokenKey.fingerprints());
        keys.forEach(SchemaStart::renew);
        texts.tell();
    }

    private static void renew(StoredKeys kept) {
        while (kept.renewSome()) {
            LOG.fine("Keys of other rules have been made anew");
        }
    }
}
