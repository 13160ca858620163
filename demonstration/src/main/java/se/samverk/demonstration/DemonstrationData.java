package se.samverk.demonstration;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Fills an empty database at its first start; elsewhere than on this computer it stops the start. */
@Singleton
@Startup
@DependsOn("collaboration-ejb.jar#SchemaStart")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemonstrationData {

    /** Of everybody in it; without one the application does not start. */
    @Inject
    @ConfigProperty(name = "samverk.demonstration.password")
    String password;

    @Inject
    DemonstrationPlace place;

    @Inject
    DemonstrationPeople people;

    @Inject
    DemonstrationWork work;

    @PostConstruct
    void fill() {
        place.require();
        if (people.areMissing()) {
            people.add(password);
            work.add();
        }
    }
}
