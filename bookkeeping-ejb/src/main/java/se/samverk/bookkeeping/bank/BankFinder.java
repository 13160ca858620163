package se.samverk.bookkeeping.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.samverk.bank.BankAccount;
import se.samverk.bank.BankAccountView;
import se.samverk.bank.BankRow;
import se.samverk.bank.BankRowState;
import se.samverk.bank.Banks;
import se.samverk.bookkeeping.bank.PastRow.Share;
import se.samverk.bookkeeping.ledger.Balances;
import se.samverk.bookkeeping.ledger.EntryLine;
import se.samverk.shared.Amount;
import se.samverk.statement.StatedBalance;

/** Reads rows of the bank as they stand to the books. */
@ApplicationScoped
public class BankFinder {

    /** Rows that wait are worked through; who has more sees the latest. */
    static final int MOST_ROWS = 500;

    /** What was done longer ago teaches nothing more. */
    private static final int MOST_PAST = 1_500;

    private static final int MOST_ENTRIES = 1_000;
    private static final int AT_ONCE = 500;

    @PersistenceContext
    EntityManager em;

    @Inject
    Banks banks;

    @Inject
    Balances balances;

    /** A sum that may be of nothing. */
    public record Sum(Long count, BigDecimal amount) {

        private Amount net() {
            return amount == null ? Amount.ZERO : new Amount(amount);
        }
    }

    /** An entry with what it moves on the account of the bank. */
    public record Moved(
            String id,
            String series,
            Integer number,
            LocalDate day,
            String description,
            String counterparty,
            BigDecimal amount) {

        private OpenEntry less(Amount explained) {
            return new OpenEntry(
                    id, series + " " + number, day, description, counterparty, new Amount(amount).minus(explained));
        }
    }

    /** How much of an entry rows explain. */
    public record Explained(String entryId, BigDecimal amount) {}

    /** An entry that explains a row. */
    public record MatchRow(
            String rowId,
            String entryId,
            String series,
            Integer number,
            String description,
            BigDecimal amount,
            Boolean posted) {

        String name() {
            return series + " " + number;
        }

        RowView.Match view() {
            return new RowView.Match(entryId, name(), description, new Amount(amount), posted);
        }
    }

    Optional<BankLedger> ledger(BankAccount account) {
        return Optional.ofNullable(em.find(BankLedger.class, account.id()));
    }

    BankOverview overview(BankAccount account) {
        BankAccountView view = new BankAccountView(account);
        return ledger(account)
                .map(ledger -> new BankOverview(view, ledger.account(), ledger.since(), equation(account, ledger)))
                .orElse(new BankOverview(view, null, null, null));
    }

    private BankEquation equation(BankAccount account, BankLedger ledger) {
        Optional<StatedBalance> closing = banks.closing(account);
        Sum rows = em.createQuery("""
                        select new se.samverk.bookkeeping.bank.BankFinder$Sum(count(r), sum(r.rest))
                        from BankRow r
                        where r.accountId = :account and r.state <> :done and r.bookedOn >= :since
                        """, Sum.class)
                .setParameter("account", account.id())
                .setParameter("done", BankRowState.DONE)
                .setParameter("since", ledger.since())
                .getSingleResult();
        Sum moved = em.createQuery("""
                        select new se.samverk.bookkeeping.bank.BankFinder$Sum(count(l), sum(l.amount))
                        from EntryLine l
                        where l.companyId = :company and l.account = :account and l.day >= :since
                        """, Sum.class)
                .setParameter("company", ledger.companyId())
                .setParameter("account", ledger.account())
                .setParameter("since", ledger.since())
                .getSingleResult();
        Sum matched = em.createQuery("""
                        select new se.samverk.bookkeeping.bank.BankFinder$Sum(count(m), sum(m.amount))
                        from BankMatch m, BankRow r
                        where r.id = m.rowId and r.accountId = :account and r.bookedOn >= :since
                        """, Sum.class)
                .setParameter("account", account.id())
                .setParameter("since", ledger.since())
                .getSingleResult();
        return new BankEquation(
                closing.map(StatedBalance::amount).orElse(null),
                closing.map(StatedBalance::day).orElse(null),
                balances.of(ledger.companyId(), ledger.account()),
                rows.count(),
                rows.net(),
                moved.net().minus(matched.net()));
    }

    /** The rows that wait, the latest booked first; one more than {@link #MOST_ROWS} when there are more. */
    List<BankRow> waiting(BankLedger ledger) {
        return em.createQuery("""
                        select r from BankRow r
                        where r.accountId = :account and r.state <> :done and r.bookedOn >= :since
                        order by r.bookedOn desc, r.id desc
                        """, BankRow.class)
                .setParameter("account", ledger.bankAccountId())
                .setParameter("done", BankRowState.DONE)
                .setParameter("since", ledger.since())
                .setMaxResults(MOST_ROWS + 1)
                .getResultList();
    }

    /** The rows that are explained, the latest booked first. */
    List<BankRow> matched(BankLedger ledger) {
        return em.createQuery("""
                        select r from BankRow r
                        where r.accountId = :account and r.state = :done and r.bookedOn >= :since
                        order by r.bookedOn desc, r.id desc
                        """, BankRow.class)
                .setParameter("account", ledger.bankAccountId())
                .setParameter("done", BankRowState.DONE)
                .setParameter("since", ledger.since())
                .setMaxResults(MOST_ROWS)
                .getResultList();
    }

    long matchedCount(BankLedger ledger) {
        return em.createQuery(
                        "select count(r) from BankRow r"
                                + " where r.accountId = :account and r.state = :done and r.bookedOn >= :since",
                        Long.class)
                .setParameter("account", ledger.bankAccountId())
                .setParameter("done", BankRowState.DONE)
                .setParameter("since", ledger.since())
                .getSingleResult();
    }

    /** Whether an entry explains any row of the account. */
    boolean isMatched(BankLedger ledger) {
        return em.createQuery(
                                "select count(m) from BankMatch m, BankRow r"
                                        + " where r.id = m.rowId and r.accountId = :account",
                                Long.class)
                        .setParameter("account", ledger.bankAccountId())
                        .getSingleResult()
                > 0;
    }

    /** What explains rows, by their ids. */
    Map<String, List<MatchRow>> matches(List<String> rowIds) {
        Map<String, List<MatchRow>> found = new HashMap<>();
        for (int i = 0; i < rowIds.size(); i += AT_ONCE) {
            em.createQuery("""
                            select new se.samverk.bookkeeping.bank.BankFinder$MatchRow(
                                m.rowId, e.id, e.series, e.number, e.description, m.amount, m.posted)
                            from BankMatch m, Entry e
                            where m.rowId in :rows and e.id = m.entryId
                            order by m.id
                            """, MatchRow.class)
                    .setParameter("rows", rowIds.subList(i, Math.min(rowIds.size(), i + AT_ONCE)))
                    .getResultStream()
                    .forEach(match -> found.computeIfAbsent(match.rowId(), row -> new ArrayList<>())
                            .add(match));
        }
        return found;
    }

    /** Entries on the account that no row explains, or not all of them; the latest first. What was reversed counts for nothing. */
    List<OpenEntry> openEntries(BankLedger ledger) {
        List<Moved> moved = em.createQuery("""
                        select new se.samverk.bookkeeping.bank.BankFinder$Moved(
                            e.id, e.series, e.number, e.day, e.description, e.counterparty, sum(l.amount))
                        from Entry e, EntryLine l
                        where l.companyId = :company and l.account = :account and l.day >= :since and e.id = l.entryId
                            and e.reversesId is null
                            and not exists (
                                select x.id from Entry x where x.companyId = :company and x.reversesId = e.id)
                            and not exists (select m.id from BankMatch m where m.entryId = e.id and m.extent = :whole)
                        group by e.id, e.series, e.number, e.day, e.description, e.counterparty
                        order by e.day desc, e.id desc
                        """, Moved.class)
                .setParameter("company", ledger.companyId())
                .setParameter("account", ledger.account())
                .setParameter("since", ledger.since())
                .setParameter("whole", Extent.WHOLE)
                .setMaxResults(MOST_ENTRIES)
                .getResultList();
        Map<String, Amount> explained = explained(moved.stream().map(Moved::id).toList());
        return moved.stream()
                .map(entry -> entry.less(explained.getOrDefault(entry.id(), Amount.ZERO)))
                .filter(entry -> !entry.amount().isZero())
                .toList();
    }

    private Map<String, Amount> explained(List<String> entryIds) {
        Map<String, Amount> explained = new HashMap<>();
        for (int i = 0; i < entryIds.size(); i += AT_ONCE) {
            em.createQuery("""
                            select new se.samverk.bookkeeping.bank.BankFinder$Explained(m.entryId, sum(m.amount))
                            from BankMatch m
                            where m.entryId in :entries
                            group by m.entryId
                            """, Explained.class)
                    .setParameter("entries", entryIds.subList(i, Math.min(entryIds.size(), i + AT_ONCE)))
                    .getResultStream()
                    .forEach(each -> explained.put(each.entryId(), new Amount(each.amount())));
        }
        return explained;
    }

    /** Rows that one entry explains, the latest booked first, with where it went. */
    List<PastRow> past(BankLedger ledger) {
        Map<String, BankRow> byId = new LinkedHashMap<>();
        em.createQuery("""
                        select r from BankRow r
                        where r.accountId = :account and r.state = :done
                        order by r.bookedOn desc, r.id desc
                        """, BankRow.class)
                .setParameter("account", ledger.bankAccountId())
                .setParameter("done", BankRowState.DONE)
                .setMaxResults(MOST_PAST)
                .getResultList()
                .forEach(row -> byId.put(row.id(), row));
        Map<String, List<MatchRow>> matches = matches(List.copyOf(byId.keySet()));
        List<MatchRow> single = byId.keySet().stream()
                .map(row -> matches.getOrDefault(row, List.of()))
                .filter(found -> found.size() == 1)
                .map(found -> found.get(0))
                .toList();
        Map<String, List<EntryLine>> lines =
                lines(single.stream().map(MatchRow::entryId).toList());
        return single.stream()
                .map(match -> past(ledger, byId.get(match.rowId()), lines.get(match.entryId())))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The lines of entries, by their ids. */
    Map<String, List<EntryLine>> lines(List<String> entryIds) {
        Map<String, List<EntryLine>> lines = new HashMap<>();
        for (int i = 0; i < entryIds.size(); i += AT_ONCE) {
            lines.putAll(em.createQuery(
                            "select l from EntryLine l where l.entryId in :entries order by l.entryId, l.number",
                            EntryLine.class)
                    .setParameter("entries", entryIds.subList(i, Math.min(entryIds.size(), i + AT_ONCE)))
                    .getResultStream()
                    .collect(Collectors.groupingBy(EntryLine::entryId)));
        }
        return lines;
    }

    private static Optional<PastRow> past(BankLedger ledger, BankRow row, List<EntryLine> lines) {
        List<Share> others = lines.stream()
                .filter(line -> !line.account().equals(ledger.account()))
                .map(line -> new Share(line.account(), line.amount().negated()))
                .toList();
        boolean ofThisRowAlone =
                Amount.sum(others.stream().map(Share::amount).toList()).equals(row.amount());
        return ofThisRowAlone ? Optional.of(new PastRow(BankLine.whole(row), others)) : Optional.empty();
    }

    /** How many rows wait in each of these companies. */
    List<WaitingBankRows.Count> waiting(Set<String> companies) {
        return companies.isEmpty()
                ? List.of()
                : em.createQuery("""
                        select new se.samverk.bookkeeping.bank.WaitingBankRows$Count(r.companyId, count(r))
                        from BankRow r, BankLedger b
                        where r.companyId in :companies and r.state = :open and b.bankAccountId = r.accountId
                            and r.bookedOn >= b.since
                        group by r.companyId
                        """, WaitingBankRows.Count.class)
                        .setParameter("companies", companies)
                        .setParameter("open", BankRowState.OPEN)
                        .getResultList();
    }
}
