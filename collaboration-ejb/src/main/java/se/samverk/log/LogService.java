package se.samverk.log;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import se.samverk.audit.AuditEntry;
import se.samverk.caller.Boundary;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.fact.Fact;
import se.samverk.shared.Keyset;
import se.samverk.shared.Page;

/** The record of the caller's company, for those who answer for it (§5, §9). */
@Boundary
public class LogService {

    private static final int PAGE = 50;
    private static final int EXPORTED_AT_ONCE = 500;

    @PersistenceContext
    EntityManager em;

    @Inject
    RecordReader records;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Event<Fact> facts;

    /**
     * The rows asked for, newest first, a page at a time. A bureau reads of each which client it is
     * about, also where the row names a company only, as what was done as a visitor does (D6a).
     */
    @Requires(Right.READ_LOG)
    public Page<LogRow> page(LogQuery asked, Keyset from) {
        return shown(from.page(place -> query(asked, place), PAGE, LogService::id));
    }

    /**
     * The same for a file, in larger pieces. That somebody takes the record away is on record
     * itself, once for each export; that somebody looks at it is not.
     *
     * @param after the last id of the piece before; null for the first piece
     */
    @Requires(Right.READ_LOG)
    public List<LogRow> export(LogQuery asked, String after) {
        Caller caller = currentCaller.get();
        Keyset from = Keyset.after(after);
        List<LogRow> rows = shown(from.piece(query(asked, from), EXPORTED_AT_ONCE, LogService::id))
                .rows();
        if (after == null) {
            Fact.Readers readers = Fact.Readers.ofCompany(caller.companyId(), caller.bureau());
            facts.fire(new LogExported(caller.companyId(), readers, asked));
        }
        return rows;
    }

    private TypedQuery<Found> query(LogQuery asked, Keyset from) {
        Caller caller = currentCaller.get();
        String reader = caller.companyId();
        TypedQuery<Found> query = em.createQuery(
                        """
                        select new se.samverk.log.LogService$Found(a, o.name, k.id, k.name)
                        from AuditEntry a
                        left join Company o on o.id = a.actingCompanyId
                        left join Client k on k.bureauId = :reader
                            and (k.id = a.clientId
                                or a.clientId is null and k.companyId = a.companyId and a.companyId <> :reader)
                        where %s = :reader
                        """.formatted(caller.bureau() ? "a.bureauId" : "a.companyId")
                                + asked.conditions()
                                + from.of("a"),
                        Found.class)
                .setParameter("reader", reader);
        return asked.bind(query);
    }

    private static String id(Found found) {
        return found.row().id();
    }

    private Page<LogRow> shown(Page<Found> page) {
        String reader = currentCaller.get().companyId();
        return new Page<>(
                page.rows().stream().map(found -> shown(found, reader)).toList(), page.before(), page.after());
    }

    /** A row as a query finds it, with the names of who acted for whom. */
    public record Found(AuditEntry row, String actedFor, String clientId, String clientName) {}

    private LogRow shown(Found found, String reader) {
        AuditEntry row = found.row();
        // Where somebody of another company sat is not the reader's business.
        boolean own = reader.equals(row.actingCompanyId());
        return new LogRow(
                row.id(),
                row.happenedAt(),
                row.userName(),
                row.actingCompanyId(),
                found.actedFor(),
                own ? row.address() : null,
                records.read(row),
                row.objectType(),
                row.objectId(),
                found.clientId(),
                found.clientName());
    }
}
