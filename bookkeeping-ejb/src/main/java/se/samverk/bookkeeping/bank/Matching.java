package se.samverk.bookkeeping.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samverk.bank.BankAccount;
import se.samverk.bank.BankRow;
import se.samverk.bank.BankRowState;
import se.samverk.bank.Banks;
import se.samverk.bookkeeping.bank.BankFinder.MatchRow;
import se.samverk.bookkeeping.bank.BankRowFact.Occasion;
import se.samverk.bookkeeping.bank.BankRowFact.Told;
import se.samverk.bookkeeping.bank.MatchPlan.EntryShare;
import se.samverk.bookkeeping.entry.EntryPosted;
import se.samverk.bookkeeping.entry.EntryPosting;
import se.samverk.bookkeeping.ledger.Account;
import se.samverk.bookkeeping.ledger.Accounts;
import se.samverk.bookkeeping.ledger.Entry;
import se.samverk.bookkeeping.ledger.EntryKind;
import se.samverk.bookkeeping.ledger.NewEntry;
import se.samverk.bookkeeping.ledger.NewLine;
import se.samverk.caller.CurrentCaller;
import se.samverk.fact.Fact;
import se.samverk.receipt.Receipts;
import se.samverk.shared.BusinessException;
import se.samverk.shared.PlainText;
import se.samverk.shared.Time;
import se.samverk.workspace.Workspace;

/** Matches rows of the bank with entries, and takes that back; within the transaction of a boundary (K20, K21). */
@ApplicationScoped
public class Matching {

    /** Of the entries that are made of rows. */
    private static final String SERIES = "B";

    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_REASON = 200;

    @PersistenceContext
    EntityManager em;

    @Inject
    Workspace workspace;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Clock clock;

    @Inject
    Banks banks;

    @Inject
    BankFinder finder;

    @Inject
    Items items;

    @Inject
    Accounts accounts;

    @Inject
    EntryPosting posting;

    @Inject
    Receipts receipts;

    @Inject
    Event<Fact> facts;

    /**
     * The account of the books for the rows of a bank account. All accounts of the company are held until the transaction ends:
     * of two who match at once the second sees what the first has done, for a transfer stands on two accounts, and an item may be
     * paid from either.
     *
     * @throws BusinessException LEDGER_ACCOUNT_NOT_CHOSEN
     */
    BankLedger hold(BankAccount account) {
        hold();
        return finder.ledger(account)
                .orElseThrow(() -> new BusinessException(BankBooksError.LEDGER_ACCOUNT_NOT_CHOSEN, account.name()));
    }

    /** Nobody else matches, or says which account of the books a bank account is, until the transaction ends. */
    void hold() {
        finder.bankAccounts(workspace.companyId())
                .forEach(id -> em.find(BankLedger.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * @throws BusinessException see {@link BankBooksService#match}
     */
    void match(BankLedger ledger, BankRow row, MatchForm form) {
        if (row.bookedOn().isBefore(ledger.since())) {
            throw new BusinessException(BankBooksError.MATCH_BEFORE_SINCE, ledger.since());
        }
        Map<String, Account> chart = accounts.list(workspace.companyId()).stream()
                .collect(Collectors.toMap(Account::number, Function.identity()));
        MatchPlan plan = MatchPlan.of(form, row, chart);
        check(plan, row);
        List<MatchedPart> parts = new ArrayList<>();
        Map<String, OpenEntry> open = openEntries(
                ledger, plan.entries().stream().map(EntryShare::entryId).toList());
        plan.entries().forEach(share -> parts.add(entry(share, open.get(share.entryId()))));
        if (plan.isPosting()) {
            posting.requireNotPosted(form.documents());
            parts.add(new MatchedPart(post(ledger, row, plan, form), plan.posted(), true, Extent.WHOLE));
        }
        List<BankMatch> matches = parts.stream()
                .map(part -> new BankMatch(matcher(), row, ledger.account(), part))
                .toList();
        matches.forEach(em::persist);
        parts.forEach(part -> row.explain(part.amount()));
        em.flush();
        if (plan.isPosting()) {
            settle(matches.get(matches.size() - 1), plan.items());
        }
        receipts.matched(row);
        tell(Occasion.BANK_ROW_MATCHED, row, null, names(row));
    }

    /** Entries are held before they are looked at, so that none of them is reversed meanwhile. */
    private Map<String, OpenEntry> openEntries(BankLedger ledger, List<String> ids) {
        List<String> named = ids.stream().filter(Objects::nonNull).sorted().toList();
        named.forEach(id -> em.find(Entry.class, id, LockModeType.PESSIMISTIC_WRITE));
        return finder.openEntries(ledger, named).stream().collect(Collectors.toMap(OpenEntry::id, Function.identity()));
    }

    private static void check(MatchPlan plan, BankRow row) {
        List<String> chosen = new ArrayList<>();
        plan.entries().forEach(share -> chosen.add(share.entryId()));
        plan.items()
                .forEach(item -> chosen.add(item.kind() + " " + item.payment().itemId()));
        if (new HashSet<>(chosen).size() < chosen.size()) {
            throw new BusinessException(BankBooksError.MATCH_TWICE);
        }
        int direction = row.rest().value().signum();
        if (plan.sum().value().signum() != direction
                || row.rest().minus(plan.sum()).value().signum() == -direction
                || plan.isPosting() && plan.posted().value().signum() != direction) {
            throw BusinessException.at("accounts", BankBooksError.MATCH_TOO_MUCH, row.rest());
        }
    }

    private static MatchedPart entry(EntryShare share, OpenEntry entry) {
        if (entry == null
                || share.amount().value().signum() != entry.amount().value().signum()
                || entry.amount().minus(share.amount()).value().signum()
                        == -entry.amount().value().signum()) {
            throw new BusinessException(BankBooksError.ENTRY_MATCHED, entry == null ? "" : entry.name());
        }
        return new MatchedPart(
                entry.id(), share.amount(), false, entry.amount().equals(share.amount()) ? Extent.WHOLE : Extent.PART);
    }

    private String post(BankLedger ledger, BankRow row, MatchPlan plan, MatchForm form) {
        List<NewLine> lines = new ArrayList<>(List.of(NewLine.of(ledger.account(), plan.posted())));
        plan.items().forEach(item -> lines.addAll(items.of(item.kind()).lines(item.payment())));
        lines.addAll(plan.lines());
        String described = PlainText.optional("description", form.description(), LONGEST_TEXT);
        NewEntry entry = new NewEntry(
                SERIES,
                row.bookedOn(),
                EntryKind.ORDINARY,
                described == null ? row.description() : described,
                row.counterparty(),
                null,
                document(row),
                lines);
        return posting.post(entry, form.documents());
    }

    /** Which document the entry is based on, and where that is kept (BFL 5 kap. 7 §). */
    private String document(BankRow row) {
        String name = banks.account(row.accountId()).name() + " " + row.bookedOn();
        return PlainText.beginning(row.bankReference() == null ? name : name + " " + row.bankReference(), LONGEST_TEXT);
    }

    private void settle(BankMatch match, List<ItemPayment> payments) {
        payments.forEach(payment -> {
            em.persist(new BankSettlement(match, payment));
            items.of(payment.kind()).paid(payment.payment(), match.entryId());
        });
    }

    /**
     * Takes back all that explains a row: what was posted of it is reversed, what was there stays.
     *
     * @throws BusinessException what the ledger refuses of the reversal, as REVERSED_ALREADY and PERIOD_LOCKED
     */
    void undo(BankRow row) {
        String before = names(row);
        List<BankMatch> matches = of("m.rowId = :id", row.id());
        matches.forEach(match -> release(match, row));
        em.flush();
        matches.stream()
                .filter(BankMatch::isPosted)
                .forEach(match -> posting.reverse(match.entryId(), Time.today(clock)));
        if (!matches.isEmpty()) {
            receipts.unmatched(row);
            tell(Occasion.BANK_ROW_UNMATCHED, row, before, null);
        }
    }

    /**
     * An entry that is reversed explains nothing any more, whoever reverses it; what is right in its place does, but for one that
     * has paid items: what is right would not pay them.
     */
    void entryPosted(@Observes EntryPosted fact) {
        Entry entry = em.find(Entry.class, fact.entryId());
        String wrong = entry.reversesId() == null ? entry.correctsId() : entry.reversesId();
        if (wrong != null) {
            of("m.entryId = :id", wrong).forEach(match -> replace(match, entry));
        }
    }

    private void replace(BankMatch match, Entry entry) {
        BankRow row = banks.row(match.rowId());
        String before = names(row);
        if (entry.correctsId() != null && !settlements(match).isEmpty()) {
            throw new BusinessException(BankBooksError.ENTRY_PAYS, before, row.bookedOn());
        }
        release(match, row);
        em.flush();
        OpenEntry right = finder.ledger(banks.account(row.accountId())).stream()
                .flatMap(ledger -> finder.openEntries(ledger, List.of(entry.id())).stream())
                .filter(open -> open.amount().equals(match.amount()))
                .findFirst()
                .orElse(null);
        if (right == null) {
            receipts.unmatched(row);
            tell(Occasion.BANK_ROW_UNMATCHED, row, before, null);
            return;
        }
        em.persist(new BankMatch(
                matcher(), row, match.account(), new MatchedPart(right.id(), right.amount(), true, Extent.WHOLE)));
        row.explain(right.amount());
        em.flush();
        receipts.matched(row);
        tell(Occasion.BANK_ROW_MATCHED, row, before, names(row));
    }

    private List<BankMatch> of(String condition, String id) {
        return em.createQuery(
                        "select m from BankMatch m where m.companyId = :company and " + condition + " order by m.id",
                        BankMatch.class)
                .setParameter("company", workspace.companyId())
                .setParameter("id", id)
                .getResultList();
    }

    private List<BankSettlement> settlements(BankMatch match) {
        return em.createQuery("select s from BankSettlement s where s.matchId = :match", BankSettlement.class)
                .setParameter("match", match.id())
                .getResultList();
    }

    private void release(BankMatch match, BankRow row) {
        settlements(match).forEach(settlement -> {
            Payment payment = new Payment(row.companyId(), settlement.itemId(), row.bookedOn(), settlement.amount());
            items.of(settlement.itemKind()).unpaid(payment, match.entryId());
            em.remove(settlement);
        });
        // Before the match, to which they belong.
        em.flush();
        em.remove(match);
        of("m.entryId = :id", match.entryId()).stream()
                .filter(other -> other.account().equals(match.account()))
                .forEach(BankMatch::free);
        row.reopen(match.amount());
    }

    /**
     * @throws BusinessException REQUIRED at {@code reason}, TOO_LONG; BANK_ROW_EXPLAINED
     */
    void hold(BankRow row, String reason) {
        row.hold(PlainText.required("reason", reason, LONGEST_REASON));
        tell(Occasion.BANK_ROW_HELD, row, null, row.reason());
    }

    /**
     * @throws BusinessException REQUIRED at {@code reason}, TOO_LONG; BANK_ROW_EXPLAINED
     */
    void isToldTwice(BankRow row, String reason) {
        row.isToldTwice(PlainText.required("reason", reason, LONGEST_REASON));
        tell(Occasion.BANK_ROW_TOLD_TWICE, row, null, row.reason());
    }

    void resume(BankRow row) {
        if (row.state() == BankRowState.HELD || row.state() == BankRowState.TWICE) {
            String before = row.reason();
            row.resume();
            tell(Occasion.BANK_ROW_RESUMED, row, before, null);
        }
    }

    /** The entries that explain a row; null for none. */
    private String names(BankRow row) {
        String names = finder.matches(List.of(row.id())).getOrDefault(row.id(), List.of()).stream()
                .map(MatchRow::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? null : names;
    }

    private Matcher matcher() {
        return new Matcher(workspace.companyId(), currentCaller.get().userId(), clock.instant());
    }

    private void tell(Occasion occasion, BankRow row, String before, String after) {
        facts.fire(new BankRowFact(
                occasion, row.id(), workspace.readers(), before == null ? null : told(row, before), told(row, after)));
    }

    private static Told told(BankRow row, String what) {
        return new Told(row.bookedOn(), row.description(), row.amount().value(), what);
    }
}
