package se.samverk.bookkeeping.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samverk.shared.Amount;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Constraints;
import se.samverk.shared.Faults;

/** Posts entries, and takes them back by others (B2, B4–B7). */
@ApplicationScoped
public class Ledger {

    private static final int FEWEST_LINES = 2;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    FiscalYears years;

    @Inject
    Accounts accounts;

    @Inject
    AccountTurnovers turnovers;

    /**
     * Posts an entry: it gets the next number of its series and stays as it is.
     *
     * @return its id
     * @throws BusinessException at all that is wrong at once: NO_FISCAL_YEAR, PERIOD_LOCKED, NOT_IN_LAST_MONTH,
     *     VAT_MONTH_NOT_IN_BOOKS, TOO_FEW_LINES, NOT_BALANCED, and at each line ACCOUNT_UNKNOWN, ACCOUNT_CLOSED,
     *     LINE_WITHOUT_AMOUNT, AMOUNT_TOO_LARGE
     */
    public String post(Keeper by, NewEntry entry) {
        return post(by.companyId(), entry, new Entry.Origin(by.userId(), clock.instant(), null, null))
                .id();
    }

    /**
     * Takes an entry back by a new one on another day, also from accounts that are closed since; both stand, each with a link to the other (B6).
     *
     * @return the id of the new one
     * @throws BusinessException NOT_FOUND for an entry of another company; REVERSED_ALREADY; what {@link #post} refuses of
     *     the day
     */
    public String reverse(Keeper by, String entryId, LocalDate day) {
        Entry wrong = get(by, entryId);
        // Held, so that who explains something by it at the same time sees it reversed, or it sees what was explained.
        em.lock(wrong, LockModeType.PESSIMISTIC_WRITE);
        if (isReversed(wrong)) {
            throw new BusinessException(LedgerError.REVERSED_ALREADY);
        }
        try {
            Entry.Origin origin = new Entry.Origin(by.userId(), clock.instant(), entryId, null);
            Entry reversal = post(by.companyId(), wrong.reversal(day, lines(entryId)), origin);
            em.flush();
            return reversal.id();
        } catch (PersistenceException refused) {
            throw Constraints.translated(
                    refused, Map.of("entry_reverses_uq", new BusinessException(LedgerError.REVERSED_ALREADY)));
        }
    }

    /**
     * Takes an entry back and posts what is right in its place; both or nothing. What says nothing else counts in the VAT
     * month of the wrong one (B9).
     *
     * @return the id of what is right
     * @throws BusinessException what {@link #reverse} and {@link #post} refuse
     */
    public String correct(Keeper by, String entryId, NewEntry right) {
        NewEntry itsPlace = right.inPlaceOf(get(by, entryId), lines(entryId));
        reverse(by, entryId, right.day());
        return post(by.companyId(), itsPlace, new Entry.Origin(by.userId(), clock.instant(), null, entryId))
                .id();
    }

    private Entry post(String companyId, NewEntry form, Entry.Origin origin) {
        Faults faults = new Faults();
        AccountingPeriod period = faults.checked(() -> years.forPosting(companyId, form.day(), form.isClosing()));
        faults.check(() -> requireVatMonths(companyId, form));
        if (origin.reversesId() == null) {
            check(companyId, form.lines(), faults);
        }
        faults.refuse();
        Entry entry = new Entry(period, nextNumber(period, form.series()), form, origin);
        em.persist(entry);
        List<EntryLine> lines = EntryLine.of(entry, form.lines());
        lines.forEach(em::persist);
        EntryWord.of(entry).forEach(em::persist);
        TurnoverSums sums = new TurnoverSums();
        lines.forEach(line -> sums.add(line, period));
        turnovers.add(sums);
        return entry;
    }

    /** What counts in a month outside the books would be declared by no return. */
    private void requireVatMonths(String companyId, NewEntry form) {
        form.lines().stream()
                .map(line -> line.vatMonthOr(form.day()))
                .filter(month -> !month.equals(YearMonth.from(form.day())))
                .distinct()
                .filter(month -> years.of(companyId, month) == null)
                .findFirst()
                .ifPresent(month -> {
                    throw BusinessException.at("vatMonth", LedgerError.VAT_MONTH_NOT_IN_BOOKS, month);
                });
    }

    private void check(String companyId, List<NewLine> lines, Faults faults) {
        Set<String> numbers = new HashSet<>(lines.stream().map(NewLine::account).toList());
        check(lines, accounts.find(companyId, numbers), faults);
    }

    /** Whether lines make an entry (B3, B4). */
    static void check(List<NewLine> lines, Map<String, Account> chart, Faults faults) {
        if (lines.size() < FEWEST_LINES) {
            faults.add(BusinessException.at("lines", LedgerError.TOO_FEW_LINES));
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            check("lines." + i, lines.get(i), chart.get(lines.get(i).account()), faults);
        }
        Amount difference = Amount.sum(lines.stream().map(NewLine::amount).toList());
        if (!difference.isZero()) {
            faults.add(BusinessException.at("lines", LedgerError.NOT_BALANCED, difference));
        }
    }

    private static void check(String field, NewLine line, Account account, Faults faults) {
        if (account == null) {
            faults.add(BusinessException.at(field + ".account", LedgerError.ACCOUNT_UNKNOWN, line.account()));
        } else if (!account.isActive()) {
            faults.add(BusinessException.at(field + ".account", LedgerError.ACCOUNT_CLOSED, line.account()));
        }
        if (line.amount().isZero()) {
            faults.add(BusinessException.at(field + ".amount", LedgerError.LINE_WITHOUT_AMOUNT));
        }
        if (line.isTooLarge()) {
            faults.add(BusinessException.at(field + ".amount", LedgerError.AMOUNT_TOO_LARGE, line.amount()));
        }
    }

    private int nextNumber(AccountingPeriod period, String series) {
        EntrySeries.Key key = new EntrySeries.Key(period, series);
        EntrySeries found = em.find(EntrySeries.class, key, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            found = new EntrySeries(period, series);
            em.persist(found);
        }
        return found.takeNumber();
    }

    /**
     * @throws BusinessException NOT_FOUND for an entry of another company
     */
    public Entry get(Keeper by, String entryId) {
        Entry entry = em.find(Entry.class, entryId);
        if (entry == null || !entry.companyId().equals(by.companyId())) {
            throw BusinessException.notFound();
        }
        return entry;
    }

    /** The lines of an entry in their order. */
    public List<EntryLine> lines(String entryId) {
        return em.createQuery("select l from EntryLine l where l.entryId = :entry order by l.number", EntryLine.class)
                .setParameter("entry", entryId)
                .getResultList();
    }

    private boolean isReversed(Entry entry) {
        return em.createQuery(
                                "select count(e) from Entry e where e.companyId = :company and e.reversesId = :entry",
                                Long.class)
                        .setParameter("company", entry.companyId())
                        .setParameter("entry", entry.id())
                        .getSingleResult()
                > 0;
    }
}
