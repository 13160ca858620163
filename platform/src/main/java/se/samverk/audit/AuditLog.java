package se.samverk.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.shared.Audited;

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

    void write(@Observes Audited what) {
        em.persist(new AuditEntry(what, clock.instant(), actor(what)));
    }

    private AuditEntry.Actor actor(Audited what) {
        Optional<Caller> caller = currentCaller.find();
        String address = currentCaller.address();
        if (what.userName() != null) {
            // Nobody is signed in yet: the person acts for the company that it comes to.
            return new AuditEntry.Actor(what.userId(), what.userName(), what.companyId(), address);
        }
        return caller.map(c -> new AuditEntry.Actor(c.userId(), c.signature(), c.companyId(), address))
                .orElseGet(() -> new AuditEntry.Actor(null, SYSTEM, null, address));
    }
}
