package se.samverk.log;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import se.samverk.audit.AuditEntry;
import se.samverk.caller.Boundary;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.client.ClientScope;

/** What has happened with one client, for its bureau to read. */
@Boundary
public class HistoryService {

    private static final int MOST = 100;

    @PersistenceContext
    EntityManager em;

    @Inject
    RecordReader records;

    @Inject
    ClientScope scope;

    @Inject
    CurrentCaller currentCaller;

    /**
     * The latest hundred events of a client, newest first; none for one that the caller does not
     * see.
     */
    @Requires(Right.VIEW_CLIENTS)
    public List<HistoryRow> ofClient(String clientId) {
        return scope.bind(em.createQuery("""
                        select a from AuditEntry a
                        where a.clientId = :client
                            and a.bureauId = :bureau
                            %s
                        order by a.id desc
                        """.formatted(scope.of("a.clientId")), AuditEntry.class))
                .setParameter("client", clientId)
                .setParameter("bureau", currentCaller.get().companyId())
                .setMaxResults(MOST)
                .getResultStream()
                .map(row -> new HistoryRow(row.happenedAt(), row.userName(), records.read(row)))
                .toList();
    }
}
