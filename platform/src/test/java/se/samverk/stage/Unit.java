package se.samverk.stage;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import se.samverk.database.Migrated;
import se.samverk.testing.ProductClasses;
import se.samverk.testing.TestDatabase;

/** The persistence unit as the server makes it, but over a database of the tests. */
final class Unit implements PersistenceUnitInfo {

    private final TestDatabase kind;
    private final DataSource source;

    Unit(TestDatabase kind) {
        this.kind = kind;
        this.source = Pool.over(Migrated.database(kind));
    }

    @Override
    public List<String> getManagedClassNames() {
        return ProductClasses.all().stream()
                .filter(type -> type.isAnnotatedWith(Entity.class)
                        || type.isAnnotatedWith(Embeddable.class)
                        || type.isAnnotatedWith(Converter.class))
                .map(JavaClass::getName)
                .toList();
    }

    @Override
    public String getPersistenceUnitName() {
        return "samverk-" + kind;
    }

    @Override
    public DataSource getNonJtaDataSource() {
        return source;
    }

    @Override
    public PersistenceUnitTransactionType getTransactionType() {
        return PersistenceUnitTransactionType.RESOURCE_LOCAL;
    }

    @Override
    public SharedCacheMode getSharedCacheMode() {
        return SharedCacheMode.NONE;
    }

    @Override
    public ValidationMode getValidationMode() {
        return ValidationMode.NONE;
    }

    @Override
    public Properties getProperties() {
        Properties properties = new Properties();
        properties.setProperty("eclipselink.logging.level", "SEVERE");
        properties.setProperty("eclipselink.weaving", "false");
        return properties;
    }

    @Override
    public URL getPersistenceUnitRootUrl() {
        return Entity.class.getProtectionDomain().getCodeSource().getLocation();
    }

    @Override
    public boolean excludeUnlistedClasses() {
        return true;
    }

    @Override
    public ClassLoader getClassLoader() {
        return Unit.class.getClassLoader();
    }

    @Override
    public ClassLoader getNewTempClassLoader() {
        return new URLClassLoader(new URL[0], getClassLoader());
    }

    @Override
    public String getPersistenceProviderClassName() {
        return null;
    }

    @Override
    public DataSource getJtaDataSource() {
        return null;
    }

    @Override
    public List<String> getMappingFileNames() {
        return List.of();
    }

    @Override
    public List<URL> getJarFileUrls() {
        return List.of();
    }

    @Override
    public String getPersistenceXMLSchemaVersion() {
        return "3.0";
    }

    @Override
    public void addTransformer(ClassTransformer transformer) {
        // Nothing is woven.
    }
}
