package se.samverk.bookkeeping.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.samverk.bookkeeping.ledger.AccountingPeriod;
import se.samverk.bookkeeping.ledger.AccountingPeriod.State;
import se.samverk.bookkeeping.ledger.EntryKind;
import se.samverk.bookkeeping.ledger.FiscalYears;
import se.samverk.bookkeeping.ledger.Keeper;
import se.samverk.bookkeeping.ledger.Ledger;
import se.samverk.bookkeeping.ledger.NewEntry;
import se.samverk.bookkeeping.ledger.NewLine;
import se.samverk.bookkeeping.ledger.PeriodChange;
import se.samverk.bookkeeping.ledger.VatReturns;
import se.samverk.bookkeeping.ledger.VatReturns.AccountSum;
import se.samverk.bookkeeping.vat.EskdFile;
import se.samverk.bookkeeping.vat.VatFigures;
import se.samverk.bookkeeping.vat.VatPeriod;
import se.samverk.company.Companies;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Constraints;
import se.samverk.shared.Language;
import se.samverk.shared.Time;
import se.samverk.workspace.Side;

/** Makes VAT returns, takes them back and files them (B20–B22; ADR 49). */
@ApplicationScoped
class VatFilings {

    /** The series of its own for what settles VAT. */
    static final String SERIES = "M";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    FiscalYears years;

    @Inject
    Ledger ledger;

    @Inject
    VatReturns books;

    @Inject
    VatCalendars calendars;

    @Inject
    VatReturnFinder returns;

    @Inject
    VatSettlements settlements;

    @Inject
    Companies companies;

    /**
     * Freezes what the books say for a period, writes the file, settles the tax in an entry on the period's last day and
     * locks its months. Whoever posts meanwhile waits, and is then refused.
     *
     * @param awaits the side that is to attest the months that it locks (B46); null for none
     * @throws BusinessException NOT_FOUND where there are no books; NO_VAT_PERIOD, VAT_PERIOD_NOT_OVER,
     *     VAT_RETURN_MADE_ALREADY, VAT_RETURN_FILED_ALREADY; what the ledger refuses of the entry
     */
    VatReturn make(Keeper by, VatPeriod period, Side awaits) {
        VatCalendar calendar = calendars.of(by.companyId());
        requirePeriod(calendar, period);
        Map<YearMonth, Boolean> open = hold(by.companyId(), period);
        for (VatReturn standing : returns.standing(by.companyId(), period)) {
            throw new BusinessException(
                    standing.isFiled() ? FilingError.VAT_RETURN_FILED_ALREADY : FilingError.VAT_RETURN_MADE_ALREADY);
        }
        List<AccountSum> sums = books.sums(by.companyId(), period.firstMonth(), period.lastMonth());
        List<NewLine> lines = VatReturns.settlement(sums);
        String entry = lines.isEmpty()
                ? null
                : years.within(by.companyId(), period.lastMonth(), () -> settle(by, period, period.to(), lines));
        VatReturn made = new VatReturn(by, period, 1, terms(calendar, period, entry));
        keep(made, VatReturns.figures(sums), open);
        open.keySet().forEach(month -> years.change(by, new PeriodChange(month, false, State.LOCKED, null, awaits)));
        return made;
    }

    /**
     * Makes a further version of a return that was filed, of what has been posted for the period since. What it differs by is
     * settled today. Where the same would be filed, what is left on the accounts of tax is settled alone.
     *
     * @return the further version; the return as it was filed where that stays the same
     * @throws BusinessException NOT_FOUND where there are no books; VAT_RETURN_NOT_FILED, NOTHING_TO_CORRECT; what the ledger
     *     refuses of the entry
     */
    VatReturn correct(Keeper by, VatPeriod period) {
        VatCalendar calendar = calendars.of(by.companyId());
        hold(by.companyId(), period);
        List<VatReturn> versions = returns.standing(by.companyId(), period);
        VatReturn filed = latestFiled(versions, period);
        List<AccountSum> sums = books.sums(by.companyId(), period.firstMonth(), period.lastMonth());
        VatFigures figures = VatReturns.figures(sums);
        boolean same = returns.filed(filed).equals(figures.filed());
        List<NewLine> lines = settlements.left(sums, versions);
        if (same && lines.isEmpty()) {
            throw new BusinessException(FilingError.NOTHING_TO_CORRECT);
        }
        String entry = lines.isEmpty() ? null : settle(by, period, Time.today(clock), lines);
        if (same) {
            settlements.add(filed, entry);
            return filed;
        }
        VatReturn made = new VatReturn(by, period, filed.number() + 1, terms(calendar, period, entry));
        keep(made, figures, Map.of());
        return made;
    }

    private static VatReturn latestFiled(List<VatReturn> versions, VatPeriod period) {
        return versions.stream()
                .reduce((earlier, later) -> later)
                .filter(latest -> latest.isFiled() && latest.period().equals(period))
                .orElseThrow(() -> new BusinessException(FilingError.VAT_RETURN_NOT_FILED));
    }

    private void requirePeriod(VatCalendar calendar, VatPeriod period) {
        if (!calendar.has(period)) {
            throw BusinessException.at("period", FilingError.NO_VAT_PERIOD);
        }
        LocalDate earliest = period.to().plusDays(1);
        if (Time.today(clock).isBefore(earliest)) {
            throw BusinessException.at("period", FilingError.VAT_PERIOD_NOT_OVER, earliest);
        }
    }

    /** Whether each month of the period that the books have is open; they stay so until the transaction ends. */
    private Map<YearMonth, Boolean> hold(String companyId, VatPeriod period) {
        Map<YearMonth, Boolean> open = new TreeMap<>();
        for (AccountingPeriod month : years.hold(companyId, period.firstMonth(), period.lastMonth())) {
            open.put(month.month(), !month.isLocked());
        }
        return open;
    }

    private VatReturn.Terms terms(VatCalendar calendar, VatPeriod period, String entry) {
        return new VatReturn.Terms(calendar.due(period), calendar.settings().clientApproves(), entry, clock.instant());
    }

    private String settle(Keeper by, VatPeriod period, LocalDate day, List<NewLine> lines) {
        String text = FilingTexts.of("settlement", Language.SV, period.firstMonth(), period.lastMonth());
        return ledger.post(by, new NewEntry(SERIES, day, EntryKind.VAT_SETTLEMENT, text, null, null, null, lines));
    }

    private void keep(VatReturn made, VatFigures figures, Map<YearMonth, Boolean> open) {
        VatPeriod period = made.period();
        try {
            em.persist(made);
            em.flush();
            Stream.iterate(period.firstMonth(), month -> month.plusMonths(1))
                    .takeWhile(month -> !month.isAfter(period.lastMonth()))
                    .forEach(month -> em.persist(new VatReturnMonth(made, month, open.getOrDefault(month, false))));
            figures.filed().keySet().forEach(box -> em.persist(new VatReturnBox(made, box, figures)));
            em.persist(new VatReturnFile(made, file(made, figures)));
            em.flush();
        } catch (PersistenceException refused) {
            BusinessException already = new BusinessException(FilingError.VAT_RETURN_MADE_ALREADY);
            throw Constraints.translated(
                    refused, Map.of("vat_return_not_filed_uq", already, "vat_return_month_uq", already));
        }
    }

    private byte[] file(VatReturn made, VatFigures figures) {
        return EskdFile.write(companies.get(made.companyId()).organisationNumber(), made.period(), figures, "");
    }

    /**
     * The client says yes to a return.
     *
     * @return it; empty where the client has said so before
     * @throws BusinessException NOT_FOUND; NO_APPROVAL_NEEDED; VAT_RETURN_FILED_ALREADY, VAT_RETURN_TAKEN_BACK
     */
    Optional<VatReturn> approve(Keeper by, String returnId) {
        VatReturn found = forUpdate(by, returnId);
        return found.approve(by, clock.instant()) ? Optional.of(found) : Optional.empty();
    }

    /**
     * The client says no to a return, which is taken back.
     *
     * @throws BusinessException NOT_FOUND; NO_APPROVAL_NEEDED, VAT_RETURN_APPROVED_ALREADY; VAT_RETURN_FILED_ALREADY,
     *     VAT_RETURN_TAKEN_BACK
     */
    VatReturn refuse(Keeper by, String returnId, String reason) {
        forUpdate(by, returnId).requireAwaitingApproval();
        return takeBack(by, returnId, reason);
    }

    /**
     * Files a return for good.
     *
     * @throws BusinessException NOT_FOUND; at the day: RECEIPT_DAY_NOT_VALID; VAT_RETURN_NOT_APPROVED,
     *     VAT_RETURN_FILED_ALREADY, VAT_RETURN_TAKEN_BACK
     */
    VatReturn file(Keeper by, String returnId, Receipt receipt) {
        VatReturn found = forUpdate(by, returnId);
        if (!receipt.day().isAfter(found.period().to()) || receipt.day().isAfter(Time.today(clock))) {
            throw BusinessException.at("day", FilingError.RECEIPT_DAY_NOT_VALID);
        }
        found.file(by, receipt, clock.instant());
        return found;
    }

    /**
     * Takes back a return that has not been filed: its settlement is reversed, the months that it locked are open again.
     *
     * @throws BusinessException NOT_FOUND; VAT_RETURN_FILED_ALREADY, VAT_RETURN_TAKEN_BACK
     */
    VatReturn takeBack(Keeper by, String returnId, String reason) {
        VatReturn found = forUpdate(by, returnId);
        found.requireAtWork();
        hold(by.companyId(), found.period());
        List<VatReturnMonth> months = returns.months(found);
        months.stream()
                .filter(VatReturnMonth::isLockedHere)
                .forEach(month -> years.change(by, new PeriodChange(month.month(), false, State.OPEN, reason)));
        em.flush();
        found.takeBack(by, reason, reversal(by, found), clock.instant());
        months.forEach(VatReturnMonth::takeBack);
        return found;
    }

    private String reversal(Keeper by, VatReturn found) {
        if (found.entryId() == null) {
            return null;
        }
        LocalDate day =
                found.isCorrection() ? Time.today(clock) : found.period().to();
        return years.within(by.companyId(), YearMonth.from(day), () -> ledger.reverse(by, found.entryId(), day));
    }

    private VatReturn forUpdate(Keeper by, String returnId) {
        VatReturn found = em.find(VatReturn.class, returnId, LockModeType.PESSIMISTIC_WRITE);
        if (found == null || !found.companyId().equals(by.companyId())) {
            throw BusinessException.notFound();
        }
        return found;
    }
}
