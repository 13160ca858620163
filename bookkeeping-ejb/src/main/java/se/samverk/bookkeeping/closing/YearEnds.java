package se.samverk.bookkeeping.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import se.samverk.bookkeeping.ledger.EntryKind;
import se.samverk.bookkeeping.ledger.FiscalYear;
import se.samverk.bookkeeping.ledger.FiscalYears;
import se.samverk.bookkeeping.ledger.Keeper;
import se.samverk.bookkeeping.ledger.Ledger;
import se.samverk.bookkeeping.ledger.LegalForm;
import se.samverk.bookkeeping.ledger.Month;
import se.samverk.bookkeeping.ledger.NewEntry;
import se.samverk.bookkeeping.ledger.NewLine;
import se.samverk.shared.Amount;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Language;
import se.samverk.shared.Time;

/** Moves the result of a year to equity, and on in the next year (B27). */
@ApplicationScoped
class YearEnds {

    private static final String SERIES = "B";
    private static final String FIRST_OF_RESULT = "3";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    FiscalYears years;

    @Inject
    Ledger ledger;

    /** The years, the latest first. */
    List<YearEndView> list(String companyId) {
        LegalForm form = years.legalForm(companyId).orElseThrow(BusinessException::notFound);
        List<FiscalYear> all = years.list(companyId);
        return all.stream()
                .map(year -> view(companyId, form, year, next(all, year)))
                .sorted((one, other) -> other.startsOn().compareTo(one.startsOn()))
                .toList();
    }

    private YearEndView view(String companyId, LegalForm form, FiscalYear year, Optional<FiscalYear> next) {
        return new YearEndView(
                year.startsOn(),
                year.endsOn(),
                result(companyId, year),
                turnover(companyId, LegalForm.RESULT, year),
                toCarry(companyId, form, new Following(year, next.orElse(year))),
                next.isPresent(),
                form.resultOfYear(),
                form.resultOfLastYear());
    }

    /**
     * Moves what is left of a year's result to equity, among its closing entries: also while its months are locked, and
     * again when something has been posted since.
     *
     * @throws BusinessException NOT_FOUND for a year that there is not; YEAR_NOT_OVER; NOTHING_TO_CLOSE; what the ledger
     *     refuses
     */
    Amount close(Keeper by, LocalDate startsOn) {
        LegalForm form = form(by);
        FiscalYear year = year(by, startsOn);
        LocalDate earliest = year.endsOn().plusDays(1);
        if (Time.today(clock).isBefore(earliest)) {
            throw new BusinessException(ClosingError.YEAR_NOT_OVER, earliest);
        }
        years.hold(by.companyId(), YearMonth.from(year.startsOn()), YearMonth.from(year.endsOn()));
        Amount result = result(by.companyId(), year);
        post(
                by,
                result,
                new Transfer(year.endsOn(), EntryKind.CLOSING, "close", LegalForm.RESULT, form.resultOfYear()));
        return result;
    }

    /**
     * Moves what stands on the account of a year's result on, on the first day of the next year.
     *
     * @throws BusinessException NOT_FOUND for a year that there is not; NO_NEXT_YEAR; NOTHING_TO_CLOSE; what the ledger refuses
     */
    Amount carry(Keeper by, LocalDate startsOn) {
        LegalForm form = form(by);
        FiscalYear year = year(by, startsOn);
        FiscalYear next = next(years.list(by.companyId()), year)
                .orElseThrow(() -> new BusinessException(ClosingError.NO_NEXT_YEAR));
        YearMonth first = YearMonth.from(next.startsOn());
        years.hold(by.companyId(), first, first);
        Amount amount = toCarry(by.companyId(), form, new Following(year, next));
        post(
                by,
                amount,
                new Transfer(
                        next.startsOn(), EntryKind.ORDINARY, "carry", form.resultOfYear(), form.resultOfLastYear()));
        return amount;
    }

    /** From one account to another. */
    private record Transfer(LocalDate day, EntryKind kind, String text, String from, String to) {}

    private void post(Keeper by, Amount amount, Transfer transfer) {
        if (amount.isZero()) {
            throw new BusinessException(ClosingError.NOTHING_TO_CLOSE);
        }
        List<NewLine> lines = List.of(NewLine.of(transfer.from(), amount), NewLine.of(transfer.to(), amount.negated()));
        String text = ClosingTexts.of(transfer.text(), Language.SV);
        ledger.post(by, new NewEntry(SERIES, transfer.day(), transfer.kind(), text, null, null, null, lines));
    }

    private LegalForm form(Keeper by) {
        return years.legalForm(by.companyId()).orElseThrow(BusinessException::notFound);
    }

    private FiscalYear year(Keeper by, LocalDate startsOn) {
        return years.list(by.companyId()).stream()
                .filter(year -> year.startsOn().equals(startsOn))
                .findFirst()
                .orElseThrow(BusinessException::notFound);
    }

    private static Optional<FiscalYear> next(List<FiscalYear> all, FiscalYear year) {
        return all.stream()
                .filter(other -> other.startsOn().equals(year.endsOn().plusDays(1)))
                .findFirst();
    }

    /** What the accounts of the result come to in a year; a profit is positive. */
    private Amount result(String companyId, FiscalYear year) {
        return amount(em.createQuery("""
                        select sum(t.debit - t.credit) from AccountTurnover t
                        where t.companyId = :company and t.account >= :from and t.month between :first and :last
                        """, BigDecimal.class)
                        .setParameter("company", companyId)
                        .setParameter("from", FIRST_OF_RESULT)
                        .setParameter("first", Month.number(year.startsOn()))
                        .setParameter("last", Month.number(year.endsOn()))
                        .getSingleResult())
                .negated();
    }

    private Amount turnover(String companyId, String account, FiscalYear year) {
        return amount(em.createQuery("""
                        select sum(t.debit - t.credit) from AccountTurnover t
                        where t.companyId = :company and t.account = :account and t.month between :first and :last
                        """, BigDecimal.class)
                .setParameter("company", companyId)
                .setParameter("account", account)
                .setParameter("first", Month.number(year.startsOn()))
                .setParameter("last", Month.number(year.endsOn()))
                .getSingleResult());
    }

    /** A year and the one after it; the same twice where it is the last. */
    private record Following(FiscalYear year, FiscalYear next) {}

    /** What the account of the result held after the year, less what has been moved on since; a profit is positive. */
    private Amount toCarry(String companyId, LegalForm form, Following years) {
        BigDecimal opening = em.createQuery("""
                        select sum(b.amount) from OpeningBalance b
                        where b.companyId = :company and b.account = :account
                        """, BigDecimal.class)
                .setParameter("company", companyId)
                .setParameter("account", form.resultOfYear())
                .getSingleResult();
        BigDecimal posted = em.createQuery("""
                        select sum(t.debit - t.credit) from AccountTurnover t
                        where t.companyId = :company and t.account = :account
                            and (t.month <= :last or t.month > :last and t.month <= :nextLast and t.closing = 0)
                        """, BigDecimal.class)
                .setParameter("company", companyId)
                .setParameter("account", form.resultOfYear())
                .setParameter("last", Month.number(years.year().endsOn()))
                .setParameter("nextLast", Month.number(years.next().endsOn()))
                .getSingleResult();
        return amount(opening).plus(amount(posted)).negated();
    }

    private static Amount amount(BigDecimal sum) {
        return sum == null ? Amount.ZERO : new Amount(sum);
    }
}
