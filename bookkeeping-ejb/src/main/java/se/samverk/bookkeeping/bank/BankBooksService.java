package se.samverk.bookkeeping.bank;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.bank.BankAccount;
import se.samverk.bank.BankAccountForm;
import se.samverk.bank.BankRow;
import se.samverk.bank.BankRowState;
import se.samverk.bank.Banks;
import se.samverk.bookkeeping.bank.BankFinder.MatchRow;
import se.samverk.bookkeeping.bank.BankLedgerFact.Chosen;
import se.samverk.bookkeeping.ledger.Account;
import se.samverk.bookkeeping.ledger.Accounts;
import se.samverk.bookkeeping.ledger.FiscalYears;
import se.samverk.bookkeeping.ledger.LedgerError;
import se.samverk.caller.Boundary;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.fact.Fact;
import se.samverk.receipt.Receipts;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.Constraints;
import se.samverk.shared.Days;
import se.samverk.shared.PlainText;
import se.samverk.workspace.Does;
import se.samverk.workspace.OfService;
import se.samverk.workspace.Workspace;

/** Rows of the bank in a company's books: what is proposed for them, matched and taken back (K20–K24). */
@Boundary
@OfService("bookkeeping")
public class BankBooksService {

    /** Rows that are looked at on one page; who has more sees the latest. */
    private static final int MOST_SHOWN = 500;

    /** What a company has and owes, without VAT (BAS). */
    private static final Pattern OF_MONEY = Pattern.compile("1\\d+|2[0-57-9]\\d*");

    @PersistenceContext
    EntityManager em;

    @Inject
    Workspace workspace;

    @Inject
    Banks banks;

    @Inject
    BankFinder finder;

    @Inject
    Proposals proposals;

    @Inject
    Matching matching;

    @Inject
    Accounts accounts;

    @Inject
    FiscalYears years;

    @Inject
    Receipts receipts;

    @Inject
    Event<Fact> facts;

    /** The bank accounts by name, each with how it stands to the books. */
    @Requires(Right.READ_IN_SERVICE)
    public List<BankOverview> overview() {
        return banks.accounts().stream()
                .map(account -> finder.overview(banks.account(account.id())))
                .toList();
    }

    /**
     * @throws BusinessException NOT_FOUND
     */
    @Requires(Right.READ_IN_SERVICE)
    public BankOverview account(String accountId) {
        return finder.overview(banks.account(accountId));
    }

    /**
     * The rows of a bank account, with what is proposed for those that are open.
     *
     * @throws BusinessException NOT_FOUND; LEDGER_ACCOUNT_NOT_CHOSEN
     */
    @Requires(Right.READ_IN_SERVICE)
    public BankWork work(String accountId, BankTab tab) {
        BankAccount account = banks.account(accountId);
        BankLedger ledger = ledger(account);
        List<BankRow> waiting = finder.waiting(ledger);
        Map<String, Proposal> proposed = proposals.all(ledger, proposals.proposer(ledger, waiting), waiting);
        List<WorkRow> rows = rows(waiting, proposed);
        Map<BankTab, Long> counts = new EnumMap<>(BankTab.class);
        for (BankTab each : BankTab.values()) {
            counts.put(each, rows.stream().filter(row -> row.isOn(each)).count());
        }
        counts.put(BankTab.MATCHED, finder.matchedCount(ledger));
        List<WorkRow> ofTab = tab == BankTab.MATCHED
                ? rows(finder.matched(ledger, MOST_SHOWN), Map.of())
                : rows.stream().filter(row -> row.isOn(tab)).toList();
        List<WorkRow> shown = ofTab.subList(0, Math.min(ofTab.size(), MOST_SHOWN));
        return new BankWork(
                finder.overview(account),
                counts,
                shown,
                shown.size() < counts.get(tab) || waiting.size() > BankFinder.MOST_ROWS);
    }

    private List<WorkRow> rows(List<BankRow> rows, Map<String, Proposal> proposed) {
        Map<String, List<MatchRow>> matches =
                finder.matches(rows.stream().map(BankRow::id).toList());
        return rows.stream()
                .map(row -> WorkRow.of(
                        row,
                        proposed.getOrDefault(row.id(), Proposal.NONE),
                        matches.getOrDefault(row.id(), List.of()).stream()
                                .map(MatchRow::name)
                                .toList()))
                .toList();
    }

    /**
     * A row with all that may explain it.
     *
     * @throws BusinessException NOT_FOUND; LEDGER_ACCOUNT_NOT_CHOSEN
     */
    @Requires(Right.READ_IN_SERVICE)
    public RowView row(String rowId) {
        BankRow row = banks.row(rowId);
        BankLedger ledger = ledger(banks.account(row.accountId()));
        List<BankRow> waiting = finder.waiting(ledger);
        Proposer proposer = proposals.proposer(ledger, waiting);
        List<MatchRow> matches = finder.matches(List.of(rowId)).getOrDefault(rowId, List.of());
        boolean open = BankRowState.WAITING.contains(row.state());
        Proposal proposal = !open
                ? Proposal.NONE
                : proposals.all(ledger, proposer, waiting).getOrDefault(rowId, proposer.propose(BankLine.of(row)));
        BankLine line = BankLine.of(row);
        return new RowView(
                WorkRow.of(row, proposal, matches.stream().map(MatchRow::name).toList()),
                open
                        ? proposer.choices(line).stream()
                                .map(item -> new RowView.Item(item.kind(), item.item()))
                                .toList()
                        : List.of(),
                open ? proposer.entries(line) : List.of(),
                matches.stream().map(MatchRow::view).toList());
    }

    /**
     * The id of the bank account that a row is of.
     *
     * @throws BusinessException NOT_FOUND
     */
    @Requires(Right.READ_IN_SERVICE)
    public String accountOf(String rowId) {
        return banks.row(rowId).accountId();
    }

    /**
     * Entries on the account of the books that no row explains, the latest first.
     *
     * @throws BusinessException NOT_FOUND; LEDGER_ACCOUNT_NOT_CHOSEN
     */
    @Requires(Right.READ_IN_SERVICE)
    public List<OpenEntry> entries(String accountId) {
        return finder.openEntries(ledger(banks.account(accountId)));
    }

    private BankLedger ledger(BankAccount account) {
        return finder.ledger(account)
                .orElseThrow(() -> new BusinessException(BankBooksError.LEDGER_ACCOUNT_NOT_CHOSEN, account.name()));
    }

    /**
     * Adds a bank account, which is an account of the books.
     *
     * @return its id
     * @throws BusinessException what {@link Banks#add} and {@link #change} refuse
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does("bank")
    public String add(BankAccountForm form, LedgerForm ledger) {
        LedgerOfBank chosen = chosen(ledger);
        BankAccount account = banks.add(form);
        choose(account, chosen);
        return account.id();
    }

    /**
     * Calls a bank account otherwise, or says which account of the books it is.
     *
     * @throws BusinessException NOT_FOUND; what is wrong with the name; at {@code ledgerAccount}: REQUIRED, ACCOUNT_UNKNOWN,
     *     ACCOUNT_CLOSED, LEDGER_ACCOUNT_NOT_OF_BANK, LEDGER_ACCOUNT_TAKEN by another bank account, LEDGER_ACCOUNT_MATCHED once
     *     rows have been matched on another one
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does("bank")
    public void change(String accountId, String name, LedgerForm ledger) {
        BankAccount account = banks.account(accountId);
        LedgerOfBank chosen = chosen(ledger);
        banks.rename(account, name);
        choose(account, chosen);
    }

    private LedgerOfBank chosen(LedgerForm form) {
        String company = workspace.companyId();
        String number = PlainText.seen(form.account()).split(" ")[0];
        if (number.isEmpty()) {
            throw BusinessException.at("ledgerAccount", CommonError.REQUIRED);
        }
        Account account = accounts.list(company).stream()
                .filter(each -> each.number().equals(number))
                .findFirst()
                .orElseThrow(() -> BusinessException.at("ledgerAccount", LedgerError.ACCOUNT_UNKNOWN, number));
        if (!account.isActive()) {
            throw BusinessException.at("ledgerAccount", LedgerError.ACCOUNT_CLOSED, number);
        }
        if (!OF_MONEY.matcher(number).matches() || LedgerItems.isItem(number)) {
            throw BusinessException.at("ledgerAccount", BankBooksError.LEDGER_ACCOUNT_NOT_OF_BANK, number);
        }
        Days.require("since", form.since());
        LocalDate first = years.list(company).stream()
                .findFirst()
                .orElseThrow(BusinessException::notFound)
                .startsOn();
        return new LedgerOfBank(company, number, form.since() == null ? first : form.since());
    }

    private void choose(BankAccount account, LedgerOfBank chosen) {
        matching.hold();
        BankLedger ledger = finder.ledger(account).orElse(null);
        Chosen before = ledger == null ? null : new Chosen(account.name(), ledger.account(), ledger.since());
        Chosen after = new Chosen(account.name(), chosen.account(), chosen.since());
        if (after.equals(before)) {
            return;
        }
        if (ledger == null) {
            em.persist(new BankLedger(account.id(), chosen));
        } else {
            if (!ledger.account().equals(chosen.account()) && finder.isMatched(ledger)) {
                throw BusinessException.at("ledgerAccount", BankBooksError.LEDGER_ACCOUNT_MATCHED, ledger.account());
            }
            ledger.change(chosen);
        }
        try {
            em.flush();
        } catch (PersistenceException refused) {
            throw Constraints.translated(
                    refused,
                    Map.of(
                            "bank_ledger_account_uq",
                            BusinessException.at(
                                    "ledgerAccount", BankBooksError.LEDGER_ACCOUNT_TAKEN, chosen.account())));
        }
        receipts.lookAgain(workspace.companyId());
        facts.fire(new BankLedgerFact(account.id(), workspace.readers(), before, after));
    }

    /**
     * Says what explains a row, wholly or in part: entries that are there, and what is posted by an entry of the row’s day – items
     * that are paid and accounts, such as for a difference.
     *
     * @param version the version that was shown
     * @throws BusinessException NOT_FOUND, STALE, LEDGER_ACCOUNT_NOT_CHOSEN; MATCH_BEFORE_SINCE; at its field all that cannot be
     *     read; MATCH_EMPTY, MATCH_TWICE, MATCH_TOO_MUCH; ENTRY_MATCHED, ITEM_PAID; what the ledger refuses
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does("bank")
    public void match(String rowId, MatchForm form, int version) {
        BankRow row = banks.row(rowId);
        BankLedger ledger = matching.hold(banks.account(row.accountId()));
        checkVersion(row, version);
        matching.match(ledger, row, form);
    }

    /**
     * Does what is proposed for rows, of those for which it is still sure; all or nothing.
     *
     * @param shown those that somebody saw; what has changed since is left
     * @return how many were matched
     * @throws BusinessException NOT_FOUND; LEDGER_ACCOUNT_NOT_CHOSEN; NOTHING_SURE; SURE_REFUSED with the row that the ledger refuses
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does("bank")
    public int matchSure(String accountId, List<ShownRow> shown) {
        BankLedger ledger = matching.hold(banks.account(accountId));
        List<BankRow> waiting = finder.waiting(ledger);
        Map<String, Proposal> proposed = proposals.all(ledger, proposals.proposer(ledger, waiting), waiting);
        Set<ShownRow> seen = Set.copyOf(shown);
        List<BankRow> sure = waiting.stream()
                .filter(row -> seen.contains(new ShownRow(row.id(), row.version()))
                        && proposed.containsKey(row.id())
                        && proposed.get(row.id()).certainty() == Certainty.SURE)
                .collect(Collectors.toList());
        if (sure.isEmpty()) {
            throw new BusinessException(BankBooksError.NOTHING_SURE);
        }
        Collections.reverse(sure);
        sure.forEach(row -> matchSure(ledger, row, proposed.get(row.id())));
        return sure.size();
    }

    private void matchSure(BankLedger ledger, BankRow row, Proposal proposal) {
        try {
            matching.match(
                    ledger, row, MatchForm.of(proposal, row.amount().value().signum() > 0));
        } catch (BusinessException refused) {
            throw new BusinessException(BankBooksError.SURE_REFUSED, row.bookedOn(), row.description());
        }
    }

    /**
     * A row waits until somebody knows more.
     *
     * @param version the version that was shown
     * @throws BusinessException NOT_FOUND, STALE; REQUIRED, TOO_LONG at {@code reason}; BANK_ROW_EXPLAINED
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does("bank")
    public void hold(String rowId, String reason, int version) {
        BankRow row = banks.row(rowId);
        checkVersion(row, version);
        matching.hold(row, reason);
    }

    /**
     * A row is the same as another one, told a second time, and counts for nothing.
     *
     * @param version the version that was shown
     * @throws BusinessException NOT_FOUND, STALE; REQUIRED, TOO_LONG at {@code reason}; BANK_ROW_EXPLAINED
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does("bank")
    public void toldTwice(String rowId, String reason, int version) {
        BankRow row = banks.row(rowId);
        checkVersion(row, version);
        matching.isToldTwice(row, reason);
    }

    /**
     * A row does not wait any more, or counts after all. Of one that is open or explained nothing changes.
     *
     * @throws BusinessException NOT_FOUND
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does("bank")
    public void resume(String rowId) {
        matching.resume(banks.row(rowId));
    }

    /**
     * Takes back all that explains a row: what was posted of it is reversed, what was there stays. Of a row that nothing explains
     * nothing changes.
     *
     * @param version the version that was shown
     * @throws BusinessException NOT_FOUND, STALE; what the ledger refuses of the reversal, as PERIOD_LOCKED
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does("bank")
    public void undo(String rowId, int version) {
        BankRow row = banks.row(rowId);
        matching.hold(banks.account(row.accountId()));
        checkVersion(row, version);
        matching.undo(row);
    }

    private static void checkVersion(BankRow row, int version) {
        if (row.version() != version) {
            throw new BusinessException(CommonError.STALE);
        }
    }
}
