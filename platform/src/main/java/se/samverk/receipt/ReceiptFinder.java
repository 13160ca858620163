package se.samverk.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.shared.BusinessException;

/** Reads payments that lack a receipt, and what was answered. */
@ApplicationScoped
public class ReceiptFinder {

    /** A list is worked through; who has more sees the latest. */
    static final int MOST = 100;

    static final String ROW = """
            select new se.samverk.receipt.ReceiptRow(
                q.rowId, q.state, r.bookedOn, r.amount, r.description, r.counterparty, a.name, r.state, q.answerId, q.version)
            from RowReceipt q, BankRow r, BankAccount a
            where q.companyId = :company and r.id = q.rowId and a.id = r.accountId
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    ReceiptProposals proposals;

    /** How many payments of a day there are. */
    public record OfDay(String companyId, LocalDate day, Long number) {}

    /** The latest booked first, with their answers and what is proposed; in three statements, however many there are. */
    List<ReceiptView> list(String companyId, ReceiptState state) {
        List<ReceiptRow> rows = em.createQuery(
                        ROW + " and q.state = :state order by q.bookedOn desc, q.rowId desc", ReceiptRow.class)
                .setParameter("company", companyId)
                .setParameter("state", state)
                .setMaxResults(MOST)
                .getResultList();
        return views(companyId, rows).toList();
    }

    private Stream<ReceiptView> views(String companyId, List<ReceiptRow> rows) {
        Map<String, AnswerView> answers = answers(rows);
        Map<String, ProposedPaper> proposed = proposals.of(companyId, rows);
        return rows.stream()
                .map(row -> new ReceiptView(
                        row, row.answerId() == null ? null : answers.get(row.answerId()), proposed.get(row.rowId())));
    }

    private Map<String, AnswerView> answers(List<ReceiptRow> rows) {
        List<String> ids =
                rows.stream().map(ReceiptRow::answerId).filter(Objects::nonNull).toList();
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery("""
                        select new se.samverk.receipt.AnswerView(
                            w.id, w.rowId, w.kind, w.reason, w.documentId, w.side, u.name, w.answeredAt, w.seenAt)
                        from ReceiptAnswer w
                        left join User u on u.id = w.answeredBy
                        where w.id in :answers
                        """, AnswerView.class)
                        .setParameter("answers", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(AnswerView::id, Function.identity()));
    }

    /** A payment that is, or was, asked about; empty for any other. */
    Optional<ReceiptView> find(String companyId, RowRef ref) {
        List<ReceiptRow> rows = em.createQuery(ROW + " and q.rowId = :row", ReceiptRow.class)
                .setParameter("company", companyId)
                .setParameter("row", ref.rowId())
                .getResultList();
        return views(companyId, rows).findFirst();
    }

    /** Which payment. */
    record RowRef(String rowId) {

        /**
         * @throws BusinessException NOT_FOUND for none
         */
        RowRef {
            if (rowId == null) {
                throw BusinessException.notFound();
            }
        }
    }

    /** How many stand so in each of these companies; nothing for one in which none does. */
    public List<CompanyCount> counts(Collection<String> companyIds, ReceiptState state) {
        return companyIds.isEmpty()
                ? List.of()
                : em.createQuery("""
                        select new se.samverk.receipt.CompanyCount(q.companyId, count(q))
                        from RowReceipt q
                        where q.companyId in :companies and q.state = :state
                        group by q.companyId
                        """, CompanyCount.class)
                        .setParameter("companies", companyIds)
                        .setParameter("state", state)
                        .getResultList();
    }

    /** How many lack a receipt in these companies, by the days on which they were booked. */
    public List<OfDay> missing(Collection<String> companyIds, LocalDate first, LocalDate last) {
        return em.createQuery("""
                        select new se.samverk.receipt.ReceiptFinder$OfDay(q.companyId, q.bookedOn, count(q))
                        from RowReceipt q
                        where q.companyId in :companies and q.state = :state and q.bookedOn between :first and :last
                        group by q.companyId, q.bookedOn
                        """, OfDay.class)
                .setParameter("companies", companyIds)
                .setParameter("state", ReceiptState.MISSING)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList();
    }

    long count(String companyId, ReceiptState state) {
        return counts(List.of(companyId), state).stream()
                .mapToLong(CompanyCount::number)
                .sum();
    }

    List<RuleView> rules(String companyId) {
        return em.createQuery("""
                        select new se.samverk.receipt.RuleView(r.id, r.words, u.name, r.saidAt)
                        from ReceiptRule r
                        left join User u on u.id = r.saidBy
                        where r.companyId = :company
                        order by r.words
                        """, RuleView.class)
                .setParameter("company", companyId)
                .getResultList();
    }
}
