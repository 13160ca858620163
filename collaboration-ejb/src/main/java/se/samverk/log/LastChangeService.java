package se.samverk.log;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import se.samverk.caller.Boundary;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.client.ClientScope;

/** Who got there first: told to somebody whose own change was refused as STALE. */
@Boundary
public class LastChangeService {

    @PersistenceContext
    EntityManager em;

    @Inject
    ClientScope scope;

    @Inject
    CurrentCaller currentCaller;

    /**
     * The latest change of a client or an assignment of the bureau; none for another bureau's, and
     * for what the caller does not see.
     */
    @Requires(Right.VIEW_CLIENTS)
    public Optional<LastChange> inRegister(String objectId) {
        return latest(
                "a.objectType in ('client', 'assignment') and a.bureauId = :reader" + scope.of("a.clientId"),
                objectId,
                currentCaller.get().companyId());
    }

    /** The latest change of a member of the company whose users the caller sees to. */
    @Requires(Right.MANAGE_USERS)
    public Optional<LastChange> ofMember(String userId) {
        return latest(
                "a.objectType = 'user' and a.companyId = :reader",
                userId,
                currentCaller.get().managedCompanyId());
    }

    private Optional<LastChange> latest(String readable, String objectId, String readerId) {
        Caller caller = currentCaller.get();
        return scope.bind(em.createQuery(
                        "select a.happenedAt, a.userName, a.userId from AuditEntry a"
                                + " where a.objectId = :object and "
                                + readable
                                + " order by a.id desc",
                        Object[].class))
                .setParameter("object", objectId)
                .setParameter("reader", readerId)
                .setMaxResults(1)
                .getResultStream()
                .map(row -> new LastChange(
                        (Instant) row[0], (String) row[1], caller.userId().equals(row[2])))
                .findFirst();
    }
}
