package se.samverk.bookkeeping.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
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

    /** What is proposed for one row depends on the others that wait; of more than these nothing is sure. */
    static final int MOST_ROWS = 3_000;

    /** What was done longer ago teaches nothing more. */
    private static final int MOST_PAST = 1_500;

    /** Entries around the rows; beyond these nothing is sure. */
    private static final int MOST_ENTRIES = 10_000;

    private static final int MOST_LISTED = 1_000;
    private static final int AT_ONCE = 500;

    private static final Set<BankRowState> DEALT_WITH = EnumSet.complementOf(EnumSet.copyOf(BankRowState.WAITING));

    private static final String MOVED = """
            select new se.samverk.bookkeeping.bank.BankFinder$Moved(
                e.id, e.series, e.number, e.day, e.description, e.counterparty, sum(l.amount))
            from Entry e, EntryLine l
            where l.companyId = :company and l.account = :account and l.day >= :since and e.id = l.entryId
                and e.reversesId is null
                and not exists (
                    select x.id from Entry x where x.companyId = :company and x.reversesId = e.id)
                and not exists (
                    select m.id from BankMatch m
                    where m.entryId = e.id and m.account = :account and m.extent = :whole)
            """;

    private static final String MOVED_ORDER = """
            group by e.id, e.series, e.number, e.day, e.description, e.counterparty
            order by e.day desc, e.id desc
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Banks banks;

    @Inject
    Balances balances;

    /** A sum that may be of nothing. */
    public record Sum(Long count, BigDecimal amount) {

        private static final Sum NONE = new Sum(0L, null);

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

    /** What the bank says at the end of a day is carried forward by the rows of later days, for the books know of them too. */
    private BankEquation equation(BankAccount account, BankLedger ledger) {
        Optional<StatedBalance> closing = banks.closing(account);
        Sum later = closing.map(told -> later(account, told.day())).orElse(Sum.NONE);
        Sum rows = em.createQuery("""
                        select new se.samverk.bookkeeping.bank.BankFinder$Sum(count(r), sum(r.rest))
                        from BankRow r
                        where r.accountId = :account and r.state in :waiting and r.bookedOn >= :since
                        """, Sum.class)
                .setParameter("account", account.id())
                .setParameter("waiting", BankRowState.WAITING)
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
                closing.map(told -> told.amount().plus(later.net())).orElse(null),
                closing.map(StatedBalance::day).orElse(null),
                later.count(),
                balances.of(ledger.companyId(), ledger.account()),
                rows.count(),
                rows.net(),
                moved.net().minus(matched.net()));
    }

    /** What the bank has booked after a day. */
    private Sum later(BankAccount account, LocalDate day) {
        return em.createQuery("""
                        select new se.samverk.bookkeeping.bank.BankFinder$Sum(count(r), sum(r.amount))
                        from BankRow r
                        where r.accountId = :account and r.state <> :twice and r.bookedOn > :day
                        """, Sum.class)
                .setParameter("account", account.id())
                .setParameter("twice", BankRowState.TWICE)
                .setParameter("day", day)
                .getSingleResult();
    }

    /** The rows that wait, the latest booked first; one more than {@link #MOST_ROWS} when there are more. */
    List<BankRow> waiting(BankLedger ledger) {
        return rows(ledger, BankRowState.WAITING).setMaxResults(MOST_ROWS + 1).getResultList();
    }

    /** The rows that are explained or do not count, the latest booked first. */
    List<BankRow> matched(BankLedger ledger, int most) {
        return rows(ledger, DEALT_WITH).setMaxResults(most).getResultList();
    }

    private TypedQuery<BankRow> rows(BankLedger ledger, Set<BankRowState> states) {
        return em.createQuery("""
                        select r from BankRow r
                        where r.accountId = :account and r.state in :states and r.bookedOn >= :since
                        order by r.bookedOn desc, r.id desc
                        """, BankRow.class)
                .setParameter("account", ledger.bankAccountId())
                .setParameter("states", states)
                .setParameter("since", ledger.since());
    }

    long matchedCount(BankLedger ledger) {
        return em.createQuery(
                        "select count(r) from BankRow r"
                                + " where r.accountId = :account and r.state in :states and r.bookedOn >= :since",
                        Long.class)
                .setParameter("account", ledger.bankAccountId())
                .setParameter("states", DEALT_WITH)
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
        return less(
                ledger,
                moved(ledger, "", query -> query).setMaxResults(MOST_LISTED).getResultList());
    }

    /** Those of them that are named. */
    List<OpenEntry> openEntries(BankLedger ledger, List<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : less(
                        ledger,
                        moved(ledger, " and e.id in :ids ", query -> query.setParameter("ids", ids))
                                .getResultList());
    }

    /** Those of them that rows of some days may be. */
    OpenEntries openEntries(BankLedger ledger, LocalDate first, LocalDate last) {
        List<Moved> moved = moved(
                        ledger,
                        " and e.day between :first and :last ",
                        query -> query.setParameter("first", first).setParameter("last", last))
                .setMaxResults(MOST_ENTRIES + 1)
                .getResultList();
        return new OpenEntries(less(ledger, moved), moved.size() <= MOST_ENTRIES);
    }

    private TypedQuery<Moved> moved(BankLedger ledger, String condition, UnaryOperator<TypedQuery<Moved>> bind) {
        return bind.apply(em.createQuery(MOVED + condition + MOVED_ORDER, Moved.class)
                .setParameter("company", ledger.companyId())
                .setParameter("account", ledger.account())
                .setParameter("since", ledger.since())
                .setParameter("whole", Extent.WHOLE));
    }

    private List<OpenEntry> less(BankLedger ledger, List<Moved> moved) {
        Map<String, Amount> explained =
                explained(ledger, moved.stream().map(Moved::id).toList());
        return moved.stream()
                .map(entry -> entry.less(explained.getOrDefault(entry.id(), Amount.ZERO)))
                .filter(entry -> !entry.amount().isZero())
                .toList();
    }

    private Map<String, Amount> explained(BankLedger ledger, List<String> entryIds) {
        Map<String, Amount> explained = new HashMap<>();
        for (int i = 0; i < entryIds.size(); i += AT_ONCE) {
            em.createQuery("""
                            select new se.samverk.bookkeeping.bank.BankFinder$Explained(m.entryId, sum(m.amount))
                            from BankMatch m
                            where m.entryId in :entries and m.account = :account
                            group by m.entryId
                            """, Explained.class)
                    .setParameter("account", ledger.account())
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

    /** The bank accounts of a company that are accounts of its books, always in the same order. */
    List<String> bankAccounts(String companyId) {
        return em.createQuery(
                        "select b.bankAccountId from BankLedger b where b.companyId = :company order by b.bankAccountId",
                        String.class)
                .setParameter("company", companyId)
                .getResultList();
    }

    /** How many rows wait in each of these companies, also those of which somebody has to say whether they are there twice. */
    List<WaitingBankRows.Count> waiting(Set<String> companies) {
        return companies.isEmpty()
                ? List.of()
                : em.createQuery("""
                        select new se.samverk.bookkeeping.bank.WaitingBankRows$Count(r.companyId, count(r))
                        from BankRow r, BankLedger b
                        where r.companyId in :companies and b.bankAccountId = r.accountId and r.bookedOn >= b.since
                            and (r.state = :open or r.state = :held and r.reason is null)
                        group by r.companyId
                        """, WaitingBankRows.Count.class)
                        .setParameter("companies", companies)
                        .setParameter("open", BankRowState.OPEN)
                        .setParameter("held", BankRowState.HELD)
                        .getResultList();
    }
}
