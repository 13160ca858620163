package se.samverk.audit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import se.samverk.caller.CurrentCaller;
import se.samverk.fact.Fact;
import se.samverk.fact.Facts;

/** Writes each command's row in the command's own transaction: both are there, or neither. */
@ApplicationScoped
public class AuditLog {

    private static final String SYSTEM = "Samverk";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Facts facts;

    /** Before all others who hear of it: what they do because of it stands after it. */
    void write(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) Fact fact) {
        em.persist(new AuditEntry(fact, facts.write(fact), clock.instant(), actor(fact)));
    }

    private AuditEntry.Actor actor(Fact fact) {
        Fact.Person person = fact.by();
        String address = currentCaller.address();
        if (person != null) {
            // Nobody is signed in yet: the person acts for the company that it comes to.
            return new AuditEntry.Actor(
                    person.id(), person.name(), fact.readers().companyId(), address);
        }
        return currentCaller
                .find()
                .map(caller -> new AuditEntry.Actor(caller.userId(), caller.signature(), caller.companyId(), address))
                .orElseGet(() -> new AuditEntry.Actor(null, SYSTEM, null, address));
    }
}
