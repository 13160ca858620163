package se.samverk.bookkeeping.documentation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import se.samverk.audit.AuditEntry;
import se.samverk.caller.Boundary;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.fact.Fact;
import se.samverk.fact.Facts;
import se.samverk.shared.Keyset;
import se.samverk.shared.Page;
import se.samverk.workspace.OfService;
import se.samverk.workspace.Side;
import se.samverk.workspace.Workspace;

/**
 * The processing history of a company's books (B32): the part of the record that is about them, for both sides to read,
 * whichever bureau has done it.
 */
@Boundary
@OfService("bookkeeping")
public class ProcessingHistoryService {

    private static final int PAGE = 50;

    @PersistenceContext
    EntityManager em;

    @Inject
    Workspace workspace;

    @Inject
    Facts facts;

    /** What was done, the latest first, a page at a time. */
    @Requires(Right.READ_IN_SERVICE)
    public Page<ProcessingRow> page(ProcessingQuery asked, Keyset from) {
        Page<AuditEntry> page = from.page(
                place -> query(asked, "select a from AuditEntry a where %s" + place.of("a"), AuditEntry.class),
                PAGE,
                AuditEntry::id);
        return new Page<>(page.rows().stream().map(this::row).toList(), page.before(), page.after());
    }

    /** How much was done. */
    @Requires(Right.READ_IN_SERVICE)
    public long count(ProcessingQuery asked) {
        return query(asked, "select count(a) from AuditEntry a where %s", Long.class)
                .getSingleResult();
    }

    /**
     * What was done, the earliest first: as much as is asked for.
     *
     * @param after the last id of the piece before; null for the first piece
     */
    @Requires(Right.READ_IN_SERVICE)
    public List<ProcessingRow> piece(ProcessingQuery asked, String after, int most) {
        String beyond = after == null ? "" : " and a.id > :after";
        TypedQuery<AuditEntry> query =
                query(asked, "select a from AuditEntry a where %s" + beyond + " order by a.id", AuditEntry.class);
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.setMaxResults(most).getResultStream().map(this::row).toList();
    }

    private <T> TypedQuery<T> query(ProcessingQuery asked, String jpql, Class<T> type) {
        return asked.bind(em.createQuery(jpql.formatted(asked.conditions()), type), workspace.companyId());
    }

    private ProcessingRow row(AuditEntry entry) {
        Optional<Fact> fact = entry.fact().flatMap(facts::read);
        return new ProcessingRow(
                entry.id(),
                entry.happenedAt(),
                entry.userName(),
                side(entry.actingCompanyId()),
                entry.action(),
                fact.map(Fact::before).orElse(null),
                fact.map(Fact::after).orElse(null));
    }

    private Side side(String actingCompanyId) {
        if (actingCompanyId == null) {
            return null;
        }
        return actingCompanyId.equals(workspace.companyId()) ? Side.CLIENT : Side.BUREAU;
    }
}
