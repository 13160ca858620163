package se.samverk.bookkeeping.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.bookkeeping.entry.EntryDocuments;
import se.samverk.bookkeeping.entry.EntryHolder;
import se.samverk.bookkeeping.ledger.Account;
import se.samverk.bookkeeping.ledger.Accounts;
import se.samverk.bookkeeping.ledger.Entry;
import se.samverk.bookkeeping.ledger.NewLine;
import se.samverk.shared.Amount;
import se.samverk.shared.BusinessException;

/**
 * Claims and debts that stand in the books alone, as invoices that were posted by hand and card money that is to come: lines on
 * their accounts that nothing has taken away yet. What another subject of the books has posted is left to its own items.
 */
@ApplicationScoped
public class LedgerItems implements OpenItems {

    /** Stored. */
    static final String KIND = "entry";

    /** Claims on customers, card money and the like, debts to suppliers, outlays of owners and staff (BAS). */
    private static final Pattern ACCOUNTS = Pattern.compile("(151|168|244|282|289)\\d+");

    /** What is older is no more expected from the bank by itself. */
    private static final int LONGEST_DAYS = 550;

    private static final int MOST_LINES = 10_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    EntryDocuments documents;

    @Inject
    @Any
    Instance<EntryHolder> holders;

    /** A line on one of the accounts. */
    public record Line(
            String entryId,
            String series,
            Integer number,
            LocalDate day,
            String description,
            String counterparty,
            String document,
            String account,
            BigDecimal amount) {

        private Amount net() {
            return new Amount(amount);
        }

        private String itemId() {
            return entryId + " " + account;
        }
    }

    /** What has been paid of an item. */
    public record Paid(String itemId, BigDecimal amount) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<String> accounts(String companyId) {
        return accounts.list(companyId).stream()
                .map(Account::number)
                .filter(LedgerItems::isItem)
                .collect(Collectors.toSet());
    }

    @Override
    public List<OpenItem> open(String companyId) {
        Set<String> numbers = accounts(companyId);
        if (numbers.isEmpty()) {
            return List.of();
        }
        List<Line> lines = lines(companyId, numbers);
        Set<String> payments = payments(companyId);
        Set<String> settling = settling(companyId);
        Map<String, Amount> paid = paid(companyId);
        List<Line> counted = lines.stream()
                .filter(line -> !settling.contains(line.entryId()))
                .toList();
        Map<String, List<Line>> items = counted.stream().collect(Collectors.groupingBy(Line::account)).values().stream()
                .flatMap(account -> notTakenAway(account).stream())
                .filter(line -> !payments.contains(line.entryId()))
                .collect(Collectors.groupingBy(Line::itemId, LinkedHashMap::new, Collectors.toList()));
        Map<String, Amount> rests = new LinkedHashMap<>();
        items.forEach((id, ofItem) -> rests.put(
                id, Amount.sum(ofItem.stream().map(Line::net).toList()).minus(paid.getOrDefault(id, Amount.ZERO))));
        rests.values().removeIf(Amount::isZero);
        Set<String> held = held(rests.keySet().stream()
                .map(id -> items.get(id).get(0).entryId())
                .distinct()
                .toList());
        return rests.entrySet().stream()
                .map(rest -> item(items.get(rest.getKey()).get(0), rest.getValue()))
                .filter(item -> !held.contains(item.id().split(" ")[0]))
                .toList();
    }

    private Set<String> held(List<String> entryIds) {
        return holders.stream()
                .flatMap(holder -> holder.held(entryIds).stream())
                .collect(Collectors.toSet());
    }

    /** Whether claims or debts stand on an account. */
    static boolean isItem(String account) {
        return ACCOUNTS.matcher(account).matches();
    }

    /** The latest, in the order of their days. */
    private List<Line> lines(String companyId, Set<String> numbers) {
        LocalDate latest = em.createQuery(
                        "select l.day from EntryLine l where l.companyId = :company and l.account in :accounts"
                                + " order by l.day desc",
                        LocalDate.class)
                .setParameter("company", companyId)
                .setParameter("accounts", numbers)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(LocalDate.EPOCH);
        List<Line> latestFirst = em.createQuery("""
                        select new se.samverk.bookkeeping.bank.LedgerItems$Line(
                            e.id, e.series, e.number, e.day, e.description, e.counterparty, e.document, l.account, l.amount)
                        from EntryLine l, Entry e
                        where l.companyId = :company and l.account in :accounts and l.day >= :from and e.id = l.entryId
                            and e.reversesId is null
                            and not exists (
                                select x.id from Entry x where x.companyId = :company and x.reversesId = e.id)
                        order by l.day desc, e.id desc, l.number desc
                        """, Line.class)
                .setParameter("company", companyId)
                .setParameter("accounts", numbers)
                .setParameter("from", latest.minusDays(LONGEST_DAYS))
                .setMaxResults(MOST_LINES)
                .getResultList();
        List<Line> lines = new ArrayList<>(latestFirst);
        Collections.reverse(lines);
        return lines;
    }

    /** Entries on an account of a bank: they pay, and are no item themselves. */
    private Set<String> payments(String companyId) {
        return new HashSet<>(em.createQuery(
                        "select distinct l.entryId from EntryLine l, BankLedger b"
                                + " where b.companyId = :company and l.companyId = :company and l.account = b.account",
                        String.class)
                .setParameter("company", companyId)
                .getResultList());
    }

    /** Entries whose payments are kept with the items. */
    private Set<String> settling(String companyId) {
        return new HashSet<>(em.createQuery(
                        "select m.entryId from BankMatch m, BankSettlement s"
                                + " where s.companyId = :company and m.id = s.matchId",
                        String.class)
                .setParameter("company", companyId)
                .getResultList());
    }

    private Map<String, Amount> paid(String companyId) {
        return em.createQuery("""
                        select new se.samverk.bookkeeping.bank.LedgerItems$Paid(s.itemId, sum(s.amount))
                        from BankSettlement s
                        where s.companyId = :company and s.itemKind = :kind
                        group by s.itemId
                        """, Paid.class)
                .setParameter("company", companyId)
                .setParameter("kind", KIND)
                .getResultStream()
                .collect(Collectors.toMap(Paid::itemId, paid -> new Amount(paid.amount())));
    }

    /** Each takes away the oldest before it that comes to the same, the other way. */
    private static List<Line> notTakenAway(List<Line> account) {
        List<Line> left = new ArrayList<>();
        for (Line line : account) {
            Amount other = line.net().negated();
            left.stream()
                    .filter(before -> before.net().equals(other))
                    .findFirst()
                    .ifPresentOrElse(left::remove, () -> left.add(line));
        }
        return left;
    }

    private static OpenItem item(Line line, Amount rest) {
        String numbers = Stream.of(line.description(), line.document())
                .map(RowWords::numbers)
                .flatMap(Set::stream)
                .distinct()
                .collect(Collectors.joining(" "));
        return new OpenItem(
                line.itemId(),
                line.series() + " " + line.number() + " " + line.description(),
                line.counterparty() == null ? line.description() : line.counterparty(),
                numbers.isEmpty() ? null : numbers,
                line.account(),
                line.day(),
                null,
                Set.of(),
                rest);
    }

    @Override
    public List<NewLine> lines(Payment payment) {
        OpenItem item = open(payment.companyId()).stream()
                .collect(Collectors.toMap(OpenItem::id, Function.identity()))
                .get(payment.itemId());
        if (item == null) {
            throw new BusinessException(BankBooksError.ITEM_PAID, name(payment));
        }
        Amount left = item.rest().minus(payment.amount());
        if (payment.amount().value().signum() != item.rest().value().signum()
                || left.value().signum() == -item.rest().value().signum()) {
            throw new BusinessException(BankBooksError.ITEM_PAID, item.name());
        }
        return List.of(NewLine.of(item.account(), payment.amount().negated()));
    }

    /**
     * @throws BusinessException NOT_FOUND, also for an entry of another company
     */
    private String name(Payment payment) {
        return em.createQuery("select e from Entry e where e.companyId = :company and e.id = :entry", Entry.class)
                .setParameter("company", payment.companyId())
                .setParameter("entry", entryOf(payment.itemId()))
                .getResultStream()
                .findFirst()
                .map(entry -> entry.series() + " " + entry.number())
                .orElseThrow(BusinessException::notFound);
    }

    @Override
    public Set<String> documented(String companyId, Set<String> itemIds) {
        Set<String> entries = documents.documented(
                companyId, itemIds.stream().map(LedgerItems::entryOf).collect(Collectors.toSet()));
        return itemIds.stream().filter(item -> entries.contains(entryOf(item))).collect(Collectors.toSet());
    }

    private static String entryOf(String itemId) {
        return itemId.split(" ")[0];
    }

    @Override
    public Set<String> payingDocumented(String companyId, Set<String> entryIds) {
        List<Settled> settled = entryIds.isEmpty()
                ? List.of()
                : em.createQuery("""
                        select new se.samverk.bookkeeping.bank.Settled(m.entryId, s.itemId)
                        from BankMatch m, BankSettlement s
                        where m.companyId = :company and m.entryId in :entries and s.matchId = m.id and s.itemKind = :kind
                        """, Settled.class)
                        .setParameter("company", companyId)
                        .setParameter("entries", entryIds)
                        .setParameter("kind", KIND)
                        .getResultList();
        return Settled.whole(
                settled,
                documented(companyId, settled.stream().map(Settled::itemId).collect(Collectors.toSet())));
    }

    /** What is paid is kept with the match. */
    @Override
    public void paid(Payment payment, String entryId) {}

    @Override
    public void unpaid(Payment payment, String entryId) {}
}
