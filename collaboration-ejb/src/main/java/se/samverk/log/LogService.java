package se.samverk.log;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import se.samverk.caller.Boundary;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.shared.Audited;
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
    CurrentCaller currentCaller;

    @Inject
    Event<Audited> audit;

    /** The rows asked for, newest first, a page at a time. */
    @Requires(Right.READ_LOG)
    public Page<LogRow> page(LogQuery asked, Keyset from) {
        return read(asked, from, PAGE);
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
        List<LogRow> rows = read(asked, Keyset.after(after), EXPORTED_AT_ONCE).rows();
        if (after == null) {
            audit.fire(Audited.of("LOG_EXPORTED", "company", caller.companyId())
                    .concerning(caller.bureau() ? caller.companyId() : null, caller.companyId())
                    .changing(null, asked));
        }
        return rows;
    }

    private Page<LogRow> read(LogQuery asked, Keyset from, int size) {
        Caller caller = currentCaller.get();
        String reader = caller.companyId();
        TypedQuery<LogRow> query = em.createQuery(
                        """
                        select new se.samverk.log.LogRow(
                            a.id, a.happenedAt, a.userName, a.actingCompanyId, o.name, a.address,
                            a.action, a.objectType, a.objectId, k.id, k.name, a.before, a.after)
                        from AuditEntry a
                        left join Company o on o.id = a.actingCompanyId
                        left join Client k on k.id = a.clientId and k.bureauId = :reader
                        where %s = :reader
                        """.formatted(caller.bureau() ? "a.bureauId" : "a.companyId")
                                + asked.conditions()
                                + from.of("a"),
                        LogRow.class)
                .setParameter("reader", reader);
        Page<LogRow> page = from.read(asked.bind(query), size, LogRow::id);
        return new Page<>(page.rows().stream().map(row -> row.readBy(reader)).toList(), page.before(), page.after());
    }
}
