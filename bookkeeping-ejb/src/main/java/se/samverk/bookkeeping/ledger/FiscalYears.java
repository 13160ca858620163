package se.samverk.bookkeeping.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Constraints;

/** The fiscal years of companies, and their periods. */
@ApplicationScoped
public class FiscalYears {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * Opens a company's books with their first year.
     *
     * @throws BusinessException BOOKS_OPEN_ALREADY
     */
    public FiscalYear open(Keeper by, LegalForm legalForm, YearDays days) {
        if (em.find(Books.class, by.companyId()) != null) {
            throw new BusinessException(LedgerError.BOOKS_OPEN_ALREADY);
        }
        em.persist(new Books(by, legalForm, clock.instant()));
        try {
            em.flush();
        } catch (PersistenceException refused) {
            throw Constraints.translated(
                    refused, Map.of("books_pk", new BusinessException(LedgerError.BOOKS_OPEN_ALREADY)));
        }
        return add(by.companyId(), days);
    }

    /**
     * Adds the next year; it begins the day after the last one that there is (B1).
     *
     * @throws BusinessException NOT_FOUND where there are no books; YEAR_NOT_NEXT
     */
    public FiscalYear addNext(String companyId, YearDays days) {
        if (em.find(Books.class, companyId, LockModeType.PESSIMISTIC_WRITE) == null) {
            throw BusinessException.notFound();
        }
        LocalDate due = last(companyId).endsOn().plusDays(1);
        if (!days.first().equals(due)) {
            throw BusinessException.at("startsOn", LedgerError.YEAR_NOT_NEXT, due);
        }
        return add(companyId, days);
    }

    private FiscalYear add(String companyId, YearDays days) {
        FiscalYear year = new FiscalYear(companyId, days, clock.instant());
        em.persist(year);
        em.flush();
        List<YearMonth> months = year.months();
        months.forEach(month -> em.persist(new AccountingPeriod(year, month, false)));
        em.persist(new AccountingPeriod(year, months.get(months.size() - 1), true));
        em.flush();
        return year;
    }

    /** What kind of company keeps books here; empty where there are none. */
    public Optional<LegalForm> legalForm(String companyId) {
        return Optional.ofNullable(em.find(Books.class, companyId)).map(Books::legalForm);
    }

    /**
     * When debts and claims are posted.
     *
     * @throws BusinessException NOT_FOUND where there are no books
     */
    public AccountingMethod accountingMethod(String companyId) {
        return Optional.ofNullable(em.find(Books.class, companyId))
                .map(Books::accountingMethod)
                .orElseThrow(BusinessException::notFound);
    }

    /**
     * Posts debts and claims otherwise from now on. That nothing is open is for who knows what is; the database sees to it, too.
     *
     * @throws BusinessException NOT_FOUND where there are no books
     */
    public void choose(String companyId, AccountingMethod method) {
        Books books = em.find(Books.class, companyId, LockModeType.PESSIMISTIC_WRITE);
        if (books == null) {
            throw BusinessException.notFound();
        }
        books.choose(method);
        em.flush();
    }

    /** The first day from one on on which entries are posted; empty where all months from then on are locked. */
    public Optional<LocalDate> nextOpenDay(String companyId, LocalDate from) {
        return periods(companyId).stream()
                .filter(period -> !period.isClosing() && !period.isLocked())
                .filter(period -> !period.month().isBefore(YearMonth.from(from)))
                .map(period -> period.month().equals(YearMonth.from(from))
                        ? from
                        : period.month().atDay(1))
                .findFirst();
    }

    /** When the books were opened; empty where there are none. */
    public Optional<Instant> openedAt(String companyId) {
        return Optional.ofNullable(em.find(Books.class, companyId)).map(Books::openedAt);
    }

    /** The years of a company, the earliest first. */
    public List<FiscalYear> list(String companyId) {
        return em.createQuery(
                        "select y from FiscalYear y where y.companyId = :company order by y.startsOn", FiscalYear.class)
                .setParameter("company", companyId)
                .getResultList();
    }

    /** What kind of company keeps books here, of several; without those that keep none. */
    public Map<String, LegalForm> legalForms(Set<String> companies) {
        return em.createQuery("select b from Books b where b.companyId in :companies", Books.class)
                .setParameter("companies", companies)
                .getResultStream()
                .collect(Collectors.toMap(Books::companyId, Books::legalForm));
    }

    /** The years of several companies, the earliest of each first. */
    public Map<String, List<FiscalYear>> lists(Set<String> companies) {
        return em.createQuery(
                        "select y from FiscalYear y where y.companyId in :companies order by y.startsOn",
                        FiscalYear.class)
                .setParameter("companies", companies)
                .getResultStream()
                .collect(Collectors.groupingBy(FiscalYear::companyId));
    }

    /** Whether anything has been posted in a year. */
    public boolean hasEntries(FiscalYear year) {
        return !em.createQuery(
                        "select e.id from Entry e where e.companyId = :company and e.fiscalYearId = :year",
                        String.class)
                .setParameter("company", year.companyId())
                .setParameter("year", year.id())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The year in which a month is; null when there is none. */
    FiscalYear of(String companyId, YearMonth month) {
        AccountingPeriod period = em.find(AccountingPeriod.class, new AccountingPeriod.Key(companyId, month, false));
        return period == null ? null : em.find(FiscalYear.class, period.fiscalYearId());
    }

    private FiscalYear last(String companyId) {
        List<FiscalYear> years = list(companyId);
        return years.get(years.size() - 1);
    }

    /**
     * The period for an entry, which stays as it is until the transaction ends (B7).
     *
     * @throws BusinessException at the day: NO_FISCAL_YEAR, NOT_IN_LAST_MONTH, PERIOD_LOCKED
     */
    AccountingPeriod forPosting(String companyId, LocalDate day, boolean closing) {
        YearMonth month = YearMonth.from(day);
        AccountingPeriod period = forUpdate(companyId, month, closing);
        if (period == null && of(companyId, month) != null) {
            throw BusinessException.at("day", LedgerError.NOT_IN_LAST_MONTH);
        }
        if (period == null
                || em.find(FiscalYear.class, period.fiscalYearId()).startsOn().isAfter(day)) {
            throw BusinessException.at("day", LedgerError.NO_FISCAL_YEAR);
        }
        if (period.isLocked()) {
            throw BusinessException.at("day", LedgerError.PERIOD_LOCKED, month);
        }
        return period;
    }

    /**
     * Locks a period, or opens it again; once it is as asked, nothing is changed.
     *
     * @return whether it was not as asked before
     * @throws BusinessException NOT_FOUND for a period that there is not
     */
    public boolean change(Keeper by, PeriodChange change) {
        AccountingPeriod period = forUpdate(by.companyId(), change.month(), change.closing());
        if (period == null) {
            throw BusinessException.notFound();
        }
        if (period.isLocked() == (change.to() == AccountingPeriod.State.LOCKED)) {
            return false;
        }
        period.change(change, by.userId(), clock.instant());
        return true;
    }

    /**
     * Whether somebody was the last to lock or open a period.
     *
     * @throws BusinessException NOT_FOUND for a period that there is not
     */
    public boolean isChangedBy(Keeper by, YearMonth month, boolean closing) {
        AccountingPeriod period = forUpdate(by.companyId(), month, closing);
        if (period == null) {
            throw BusinessException.notFound();
        }
        return period.isChangedBy(by.userId());
    }

    /** The months of a span that there are; each stays as it is until the transaction ends. */
    public List<AccountingPeriod> hold(String companyId, YearMonth first, YearMonth last) {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .map(month -> forUpdate(companyId, month, false))
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * Keeps others from opening years, and where one has these days from posting in its months, until the transaction ends.
     */
    public void holdYear(String companyId, YearDays days) {
        em.find(Books.class, companyId, LockModeType.PESSIMISTIC_WRITE);
        list(companyId).stream()
                .filter(year ->
                        year.startsOn().equals(days.first()) && year.endsOn().equals(days.last()))
                .forEach(year -> hold(companyId, YearMonth.from(days.first()), YearMonth.from(days.last())));
    }

    /**
     * Posts what belongs in a month by itself, as what settles its VAT, also when the month is locked: it stays so, and who
     * locked it when and why stays on record.
     */
    public <T> T within(String companyId, YearMonth month, Supplier<T> posting) {
        AccountingPeriod period = forUpdate(companyId, month, false);
        if (period == null || !period.isLocked()) {
            return posting.get();
        }
        period.letIn(true);
        em.flush();
        T posted = posting.get();
        em.flush();
        period.letIn(false);
        em.flush();
        return posted;
    }

    /** The periods of a company in their order; a year's closing entries come after its months. */
    public List<AccountingPeriod> periods(String companyId) {
        return em.createQuery("""
                        select p from AccountingPeriod p
                        where p.companyId = :company
                        order by p.month, p.closing
                        """, AccountingPeriod.class)
                .setParameter("company", companyId)
                .getResultList();
    }

    private AccountingPeriod forUpdate(String companyId, YearMonth month, boolean closing) {
        return em.find(
                AccountingPeriod.class,
                new AccountingPeriod.Key(companyId, month, closing),
                LockModeType.PESSIMISTIC_WRITE);
    }
}
