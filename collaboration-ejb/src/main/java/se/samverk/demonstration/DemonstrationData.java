package se.samverk.demonstration;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import se.samverk.shared.Settings;

/** Fills an empty database of the demonstration run at its first start. */
@Singleton
@Startup
@DependsOn("SchemaStart")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemonstrationData {

    @Inject
    Settings settings;

    @Inject
    DemonstrationPeople people;

    @Inject
    DemonstrationWork work;

    @PostConstruct
    void fill() {
        if (settings.demonstration() && people.areMissing()) {
            people.add(settings.demonstrationPassword().orElseThrow());
            work.add();
        }
    }
}
