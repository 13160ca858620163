package se.samverk.bookkeeping.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.samverk.bookkeeping.ledger.Entry;
import se.samverk.bookkeeping.ledger.Month;
import se.samverk.shared.Amount;
import se.samverk.shared.Keyset;
import se.samverk.shared.Page;

/** Reads the entries in the order in which they were registered (B18; BFNAR 2013:2 p. 2.3). */
@ApplicationScoped
class Journal {

    @PersistenceContext
    EntityManager em;

    /** The entries of months, the latest registered first. */
    Page<JournalRow> page(String companyId, ReportMonths months, Keyset from, int size) {
        return withLines(from.page(
                place -> query(companyId, months, place),
                size,
                found -> found.entry().id()));
    }

    /** The same for a file, in which the first registered come first. */
    List<JournalRow> piece(String companyId, ReportMonths months, String after, int size) {
        TypedQuery<Found> query = query(companyId, months, new Keyset(after, true));
        if (after != null) {
            query.setParameter("keysetId", after);
        }
        return withLines(new Page<>(query.setMaxResults(size).getResultList(), null, null))
                .rows();
    }

    long countLines(String companyId, ReportMonths months) {
        return em.createQuery("""
                        select sum(e.lastLine) from Entry e
                        where e.companyId = :company and e.month between :first and :last
                        """, Long.class)
                .setParameter("company", companyId)
                .setParameter("first", Month.number(months.first()))
                .setParameter("last", Month.number(months.last()))
                .getResultStream()
                .mapToLong(sum -> sum == null ? 0 : sum)
                .sum();
    }

    /** An entry as a query finds it, with the name of who posted it. */
    public record Found(Entry entry, String registeredBy) {}

    private TypedQuery<Found> query(String companyId, ReportMonths months, Keyset from) {
        return em.createQuery("""
                        select new se.samverk.bookkeeping.report.Journal$Found(e, u.name)
                        from Entry e left join User u on u.id = e.registeredBy
                        where e.companyId = :company and e.month between :first and :last
                        """ + from.of("e"), Found.class)
                .setParameter("company", companyId)
                .setParameter("first", Month.number(months.first()))
                .setParameter("last", Month.number(months.last()));
    }

    private Page<JournalRow> withLines(Page<Found> page) {
        List<String> ids = page.rows().stream().map(found -> found.entry().id()).toList();
        Map<String, List<FoundLine>> lines = ids.isEmpty() ? Map.of() : lines(ids);
        return new Page<>(
                page.rows().stream()
                        .map(found -> row(found, lines.get(found.entry().id())))
                        .toList(),
                page.before(),
                page.after());
    }

    /** A line as a query finds it. */
    public record FoundLine(
            String entryId, String account, String accountName, String description, BigDecimal amount) {}

    private Map<String, List<FoundLine>> lines(List<String> ids) {
        return em.createQuery("""
                        select new se.samverk.bookkeeping.report.Journal$FoundLine(
                            l.entryId, l.account, a.name, l.description, l.amount)
                        from EntryLine l, Account a
                        where l.entryId in :entries and a.companyId = l.companyId and a.number = l.account
                        order by l.entryId, l.number
                        """, FoundLine.class)
                .setParameter("entries", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(FoundLine::entryId));
    }

    private static JournalRow row(Found found, List<FoundLine> lines) {
        Entry entry = found.entry();
        return new JournalRow(
                entry.id(),
                entry.series(),
                entry.number(),
                entry.day(),
                entry.description(),
                entry.counterparty(),
                entry.document(),
                entry.registeredAt(),
                found.registeredBy(),
                entry.reversesId(),
                entry.correctsId(),
                lines.stream()
                        .map(line -> new JournalRow.Line(
                                line.account(), line.accountName(), line.description(), new Amount(line.amount())))
                        .toList());
    }
}
