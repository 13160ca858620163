package se.samverk.bookkeeping.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.samverk.bookkeeping.entry.EntryPosted.Posted;
import se.samverk.bookkeeping.entry.EntryView.Line;
import se.samverk.bookkeeping.entry.EntryView.Link;
import se.samverk.bookkeeping.entry.EntryView.Step;
import se.samverk.bookkeeping.ledger.Entry;
import se.samverk.bookkeeping.ledger.EntryKind;
import se.samverk.bookkeeping.ledger.Keeper;
import se.samverk.bookkeeping.ledger.Ledger;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Keyset;
import se.samverk.shared.Page;

/** Reads entries as people look at them. */
@ApplicationScoped
public class Entries {

    private static final String ROW = """
            select new se.samverk.bookkeeping.entry.EntryRow(
                e.id, e.series, e.number, e.day, e.description, e.counterparty,
                e.registeredAt, u.name, e.reversesId)
            from Entry e
            left join User u on u.id = e.registeredBy
            where e.companyId = :company
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Ledger ledger;

    @Inject
    @Any
    Instance<EntryHolder> holders;

    /** A page of a company's entries, the latest registered first; where none is called as is asked, those with the words. */
    Page<EntryRow> page(String companyId, EntryQuery asked, Keyset from, int size) {
        EntryQuery query = asked.isName() && !isThere(companyId, asked) ? asked.asWords() : asked;
        Page<EntryRow> page = from.page(place -> bound(companyId, query, place), size, EntryRow::id);
        return new Page<>(complete(companyId, page.rows()), page.before(), page.after());
    }

    private boolean isThere(String companyId, EntryQuery name) {
        return !name.bind(em.createQuery(
                                "select e.id from Entry e where e.companyId = :company" + name.condition(),
                                String.class)
                        .setParameter("company", companyId))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Adds what no join of one query gives: <i>entry</i> is a word of its own there. */
    private List<EntryRow> complete(String companyId, List<EntryRow> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        List<String> ids = rows.stream().map(EntryRow::id).toList();
        Map<String, BigDecimal> debits = debits(ids);
        Map<String, String> reversals = em.createQuery("""
                        select new se.samverk.bookkeeping.entry.Entries$Reversal(e.reversesId, e.id)
                        from Entry e
                        where e.companyId = :company and e.reversesId in :entries
                        """, Reversal.class)
                .setParameter("company", companyId)
                .setParameter("entries", ids)
                .getResultStream()
                .collect(Collectors.toMap(Reversal::reversedId, Reversal::id));
        return rows.stream()
                .map(row -> row.of(debits.get(row.id()), reversals.get(row.id())))
                .toList();
    }

    private Map<String, BigDecimal> debits(List<String> entryIds) {
        return em.createQuery("""
                        select new se.samverk.bookkeeping.entry.Entries$Debit(l.entryId, sum(l.amount))
                        from EntryLine l
                        where l.entryId in :entries and l.amount > 0
                        group by l.entryId
                        """, Debit.class)
                .setParameter("entries", entryIds)
                .getResultStream()
                .collect(Collectors.toMap(Debit::entryId, Debit::amount));
    }

    /** Which entry takes which back. */
    public record Reversal(String reversedId, String id) {}

    /** What stands under debit in an entry. */
    public record Debit(String entryId, BigDecimal amount) {}

    private TypedQuery<EntryRow> bound(String companyId, EntryQuery query, Keyset place) {
        return query.bind(em.createQuery(ROW + query.condition() + place.of("e"), EntryRow.class)
                .setParameter("company", companyId));
    }

    /**
     * What the record tells of an entry.
     *
     * @throws BusinessException NOT_FOUND, also for an entry of another company
     */
    Posted posted(Keeper by, String entryId) {
        Entry entry = ledger.get(by, entryId);
        return new Posted(
                entry.series() + " " + entry.number(),
                entry.day(),
                entry.description(),
                debits(List.of(entryId)).get(entryId));
    }

    /**
     * @throws BusinessException NOT_FOUND, also for an entry of another company
     */
    EntryView view(Keeper by, String entryId) {
        EntryRow row = em.createQuery(ROW + " and e.id = :entry", EntryRow.class)
                .setParameter("company", by.companyId())
                .setParameter("entry", entryId)
                .getResultStream()
                .findFirst()
                .map(found -> complete(by.companyId(), List.of(found)).get(0))
                .orElseThrow(BusinessException::notFound);
        More more =
                em.createQuery("""
                        select new se.samverk.bookkeeping.entry.Entries$More(
                            e.counterpartyVatNumber, e.document, e.kind, e.correctsId)
                        from Entry e
                        where e.id = :entry
                        """, More.class).setParameter("entry", entryId).getSingleResult();
        return new EntryView(
                row,
                more.vatNumber(),
                more.document(),
                more.kind() == EntryKind.CLOSING,
                step(by, entryId).or(() -> held(entryId)).orElse(null),
                lines(entryId),
                link("e.id = :id", row.reversesId()).orElse(null),
                link("e.id = :id", row.reversedById()).orElse(null),
                link("e.id = :id", more.correctsId()).orElse(null),
                link("e.correctsId = :id", entryId).orElse(null));
    }

    /** What only the page of one entry shows. */
    public record More(String vatNumber, String document, EntryKind kind, String correctsId) {}

    /**
     * What an entry is a step of, with which it is undone.
     *
     * @throws BusinessException NOT_FOUND, also for an entry of another company
     */
    private Optional<Step> step(Keeper by, String entryId) {
        Entry entry = ledger.get(by, entryId);
        if (entry.settlesReturn()) {
            return Optional.of(Step.SETTLES_VAT);
        }
        return entry.movesResult(ledger.lines(entryId)) ? Optional.of(Step.MOVES_RESULT) : Optional.empty();
    }

    private Optional<Step> held(String entryId) {
        return holders.stream().anyMatch(holder -> holder.isHolding(entryId))
                ? Optional.of(Step.OF_INVOICE)
                : Optional.empty();
    }

    /**
     * @throws BusinessException ENTRY_HELD for what something else has made, which takes it back
     */
    void requireFree(String entryId) {
        held(entryId).ifPresent(step -> {
            throw new BusinessException(step.refusal());
        });
    }

    /**
     * @throws BusinessException NOT_FOUND, also for an entry of another company; SETTLES_VAT, MOVES_RESULT for what is undone
     *     with what it is a step of
     */
    void requireByItself(Keeper by, String entryId) {
        step(by, entryId).ifPresent(step -> {
            throw new BusinessException(step.refusal());
        });
    }

    private Optional<Link> link(String condition, String id) {
        if (id == null) {
            return Optional.empty();
        }
        return em.createQuery(
                        "select new se.samverk.bookkeeping.entry.EntryView$Link(e.id, e.series, e.number)"
                                + " from Entry e where " + condition,
                        Link.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    private List<Line> lines(String entryId) {
        return em.createQuery("""
                        select new se.samverk.bookkeeping.entry.EntryView$Line(
                            l.account, a.name, l.amount, l.description, l.costCentre, l.project, l.vatMonth)
                        from EntryLine l, Account a
                        where l.entryId = :entry and a.companyId = l.companyId and a.number = l.account
                        order by l.number
                        """, Line.class).setParameter("entry", entryId).getResultList();
    }
}
