package se.samverk.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.samverk.bank.BankFact.Occasion;
import se.samverk.bank.BankFact.Told;
import se.samverk.caller.CurrentCaller;
import se.samverk.fact.Fact;
import se.samverk.shared.Amount;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Constraints;
import se.samverk.shared.Faults;
import se.samverk.shared.PlainText;
import se.samverk.statement.StatedBalance;
import se.samverk.workspace.Workspace;

/** The bank accounts of the company whose workspace is open: what services know of them, within their own transaction. */
@ApplicationScoped
public class Banks {

    private static final String LATEST = "select max(x.closingOn) from BankFile x where x.accountId = :account";

    private static final String NEXT = "f.closingOn >= :day order by f.closingOn, f.id desc";

    private static final String BEFORE = "f.closingOn < :day order by f.closingOn desc, f.id desc";

    private static final int MOST_FILES = 100;

    @PersistenceContext
    EntityManager em;

    @Inject
    Workspace workspace;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Clock clock;

    @Inject
    Event<Fact> facts;

    /**
     * Adds an account.
     *
     * @throws BusinessException all at once: what is wrong with the name, REQUIRED at {@code kind}, what
     *     {@link BankAccountNumber#of} refuses at {@code number}; BANK_ACCOUNT_TAKEN
     */
    public BankAccount add(BankAccountForm form) {
        Faults faults = new Faults();
        String name = faults.checked(() -> PlainText.required("name", form.name(), BankLimits.LONGEST_NAME));
        faults.require("kind", form.kind());
        BankAccountNumber number = form.kind() == null
                ? null
                : faults.checked(() -> BankAccountNumber.of("number", form.kind(), form.number()));
        faults.refuse();
        if (ofCompany().anyMatch(there -> there.number().isSame(number))) {
            throw BusinessException.at("number", BankError.BANK_ACCOUNT_TAKEN, number.shown());
        }
        BankAccount account = new BankAccount(reading(), name, number);
        try {
            em.persist(account);
            em.flush();
        } catch (PersistenceException refused) {
            throw Constraints.translated(
                    refused,
                    Map.of(
                            "bank_account_number_uq",
                            BusinessException.at("number", BankError.BANK_ACCOUNT_TAKEN, number.shown())));
        }
        tell(Occasion.BANK_ACCOUNT_ADDED, account, null, told(account, null, null));
        return account;
    }

    /**
     * Calls an account otherwise. Of one that is called so nothing changes.
     *
     * @throws BusinessException what is wrong with the name
     */
    public void rename(BankAccount account, String name) {
        String newName = PlainText.required("name", name, BankLimits.LONGEST_NAME);
        if (!newName.equals(account.name())) {
            Told before = told(account, null, null);
            account.rename(newName);
            tell(Occasion.BANK_ACCOUNT_RENAMED, account, before, told(account, null, null));
        }
    }

    /** The accounts by name. */
    public List<BankAccountView> accounts() {
        return ofCompany().map(BankAccountView::new).toList();
    }

    private Stream<BankAccount> ofCompany() {
        return em.createQuery(
                        "select a from BankAccount a where a.companyId = :company order by a.name, a.id",
                        BankAccount.class)
                .setParameter("company", workspace.companyId())
                .getResultStream();
    }

    /**
     * @throws BusinessException NOT_FOUND, also for an account of another company
     */
    public BankAccount account(String accountId) {
        BankAccount account = accountId == null ? null : em.find(BankAccount.class, accountId);
        if (account == null || !account.companyId().equals(workspace.companyId())) {
            throw BusinessException.notFound();
        }
        return account;
    }

    /**
     * @throws BusinessException NOT_FOUND, also for a row of another company
     */
    public BankRow row(String rowId) {
        BankRow row = rowId == null ? null : em.find(BankRow.class, rowId);
        if (row == null || !row.companyId().equals(workspace.companyId())) {
            throw BusinessException.notFound();
        }
        return row;
    }

    /**
     * The latest balance that the bank tells of an account; empty where no file tells one. Of files that tell of the same day it is
     * the one that agrees with all rows, else the one that no other goes on from, else the one that was read last.
     */
    public Optional<StatedBalance> closing(BankAccount account) {
        return latest(account).map(BankFile::closing);
    }

    /**
     * What the account held at the end of a day: the next balance that the bank tells on that day or later, less what it booked in
     * between (K40). A file that was made within its last day tells less than that day became: only one is believed whose rows and
     * balances agree. Empty where none is, where rows between may be missing, since the file begins later and does not go on from
     * what was told before, and while a row between is perhaps told twice.
     */
    public Optional<Amount> balance(BankAccount account, LocalDate day) {
        return agreeing(account, NEXT, day).flatMap(next -> {
            LocalDate after = day.plusDays(1);
            LocalDate closing = next.closing().day();
            Amount amount = next.closing().amount().minus(moved(account, after, closing));
            boolean whole = next.isOf(after) || isReached(account, day, amount);
            return whole && !isPerhapsTwice(account, after, closing) ? Optional.of(amount) : Optional.empty();
        });
    }

    /** Whether what was told before a day, and the rows since, come to an amount. */
    private boolean isReached(BankAccount account, LocalDate day, Amount amount) {
        return agreeing(account, BEFORE, day)
                .map(BankFile::closing)
                .filter(before -> before.amount()
                                .plus(moved(account, before.day().plusDays(1), day))
                                .equals(amount)
                        && !isPerhapsTwice(account, before.day().plusDays(1), day))
                .isPresent();
    }

    private boolean isPerhapsTwice(BankAccount account, LocalDate first, LocalDate last) {
        return em.createQuery("""
                        select count(r) from BankRow r
                        where r.accountId = :account and r.state = :held and r.perhapsId is not null
                            and r.bookedOn between :first and :last
                        """, Long.class)
                        .setParameter("account", account.id())
                        .setParameter("held", BankRowState.HELD)
                        .setParameter("first", first)
                        .setParameter("last", last)
                        .getSingleResult()
                > 0;
    }

    /** The first whose rows come to what lies between its balances. Of one without an opening balance nothing speaks against it. */
    private Optional<BankFile> agreeing(BankAccount account, String closingOn, LocalDate day) {
        return em.createQuery("""
                        select f from BankFile f
                        where f.accountId = :account and f.closing is not null and %s
                        """.formatted(closingOn), BankFile.class)
                .setParameter("account", account.id())
                .setParameter("day", day)
                .getResultStream()
                .filter(file -> file.moved() == null || file.moved().equals(moved(account, file)))
                .findFirst();
    }

    /** Of files that tell of the last day the one to believe. */
    private Optional<BankFile> latest(BankAccount account) {
        List<BankFile> files = em.createQuery("""
                        select f from BankFile f
                        where f.accountId = :account and f.closing is not null and f.closingOn = (%s)
                        order by f.id desc
                        """.formatted(LATEST), BankFile.class)
                .setParameter("account", account.id())
                .getResultList();
        if (files.size() < 2) {
            return files.stream().findFirst();
        }
        return files.stream()
                .filter(file -> file.moved() != null && file.moved().equals(moved(account, file)))
                .findFirst()
                .or(() -> files.stream()
                        .filter(file -> files.stream().noneMatch(file::isFollowedBy))
                        .findFirst())
                .or(() -> files.stream().findFirst());
    }

    /** What the rows come to that the bank has booked from the first to the last day of a file. */
    private Amount moved(BankAccount account, BankFile file) {
        return moved(
                account,
                file.firstDay() == null ? file.closing().day() : file.firstDay(),
                file.closing().day());
    }

    private Amount moved(BankAccount account, LocalDate first, LocalDate last) {
        BigDecimal sum = em.createQuery("""
                        select sum(r.amount) from BankRow r
                        where r.accountId = :account and r.state <> :twice and r.bookedOn between :first and :last
                        """, BigDecimal.class)
                .setParameter("account", account.id())
                .setParameter("twice", BankRowState.TWICE)
                .setParameter("first", first)
                .setParameter("last", last)
                .getSingleResult();
        return sum == null ? Amount.ZERO : new Amount(sum);
    }

    List<BankFileRow> files(BankAccount account) {
        return em.createQuery("""
                        select new se.samverk.bank.BankFileRow(
                            f.id, f.name, f.format, f.told, f.added, f.firstDay, f.lastDay, f.closing, f.closingOn, f.readAt,
                            u.name, f.sha256)
                        from BankFile f
                        left join User u on u.id = f.readBy
                        where f.accountId = :account
                        order by f.id desc
                        """, BankFileRow.class)
                .setParameter("account", account.id())
                .setMaxResults(MOST_FILES)
                .getResultList();
    }

    /**
     * @throws BusinessException NOT_FOUND, also for a file of another company
     */
    BankFile file(String fileId) {
        BankFile file = fileId == null ? null : em.find(BankFile.class, fileId);
        if (file == null || !file.companyId().equals(workspace.companyId())) {
            throw BusinessException.notFound();
        }
        return file;
    }

    Reading reading() {
        return new Reading(
                workspace.companyId(),
                currentCaller.get().userId(),
                workspace.admission().side(),
                clock.instant());
    }

    static Told told(BankAccount account, String file, Integer rows) {
        return new Told(account.name(), account.number().shown(), file, rows);
    }

    void tell(Occasion occasion, BankAccount account, Told before, Told after) {
        facts.fire(new BankFact(
                occasion,
                account.id(),
                workspace.readers(),
                before,
                after,
                workspace.serviceCode(),
                workspace.admission().side()));
    }
}
