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

    /** A change and who made it. */
    public record Change(Instant happenedAt, String userName, String userId) {

        private LastChange readBy(Caller reader) {
            return new LastChange(happenedAt, userName, reader.userId().equals(userId));
        }
    }

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
                objectId,
                "a.objectType in ('client', 'assignment') and a.bureauId = :reader" + scope.of("a.clientId"),
                currentCaller.get().companyId());
    }

    /** The latest change of a member of the company whose users the caller sees to. */
    @Requires(Right.MANAGE_USERS)
    public Optional<LastChange> ofMember(String userId) {
        return latest(
                userId,
                "a.objectType = 'user' and a.companyId = :reader",
                currentCaller.get().managedCompanyId());
    }

    private Optional<LastChange> latest(String objectId, String readable, String readerId) {
        Caller caller = currentCaller.get();
        return scope.bind(em.createQuery("""
                        select new se.samverk.log.LastChangeService$Change(a.happenedAt, a.userName, a.userId)
                        from AuditEntry a
                        where a.objectId = :object
                            and %s
                        order by a.id desc
                        """.formatted(readable), Change.class))
                .setParameter("object", objectId)
                .setParameter("reader", readerId)
                .setMaxResults(1)
                .getResultStream()
                .map(change -> change.readBy(caller))
                .findFirst();
    }
}
