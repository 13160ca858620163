package se.samverk.bookkeeping.transfer;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.samverk.bookkeeping.ledger.AccountingPeriod;
import se.samverk.bookkeeping.ledger.FiscalYear;
import se.samverk.bookkeeping.ledger.FiscalYears;
import se.samverk.bookkeeping.sie.SieHead;
import se.samverk.bookkeeping.sie.SieType;
import se.samverk.bookkeeping.sie.SieYear;
import se.samverk.shared.BusinessException;

/**
 * Where in the books a file goes, and which days it may have.
 *
 * @param year the file's own; null when it has vouchers alone
 * @param there the year of the books that it is; null when it is to be added
 * @param years all of the books
 * @param locked the months that take nothing
 */
record ImportPlan(
        Destination destination, SieYear year, FiscalYear there, List<FiscalYear> years, Set<YearMonth> locked) {

    /**
     * Vouchers alone that name their year open books too: those of a company that has just begun.
     *
     * @throws BusinessException IMPORT_NO_BOOKS, IMPORT_NO_YEAR, IMPORT_YEAR_ELSEWHERE, IMPORT_YEAR_USED
     */
    static ImportPlan of(SieHead head, boolean vouchersAlone, FiscalYears fiscalYears, String companyId) {
        List<FiscalYear> years = fiscalYears.list(companyId);
        Set<YearMonth> locked = fiscalYears.periods(companyId).stream()
                .filter(period -> !period.isClosing() && period.isLocked())
                .map(AccountingPeriod::month)
                .collect(Collectors.toSet());
        if (vouchersAlone && !years.isEmpty()) {
            return new ImportPlan(Destination.ADDED, null, null, years, locked);
        }
        if (vouchersAlone && head.year(0).isEmpty()) {
            throw new BusinessException(TransferError.IMPORT_NO_BOOKS);
        }
        SieYear year = head.year(0).orElseThrow(() -> new BusinessException(TransferError.IMPORT_NO_YEAR));
        FiscalYear there = years.stream()
                .filter(each ->
                        each.startsOn().equals(year.from()) && each.endsOn().equals(year.to()))
                .findFirst()
                .orElse(null);
        boolean used = there != null && fiscalYears.hasEntries(there);
        return new ImportPlan(destination(head, year, there, used, years), year, there, years, locked);
    }

    private static Destination destination(
            SieHead head, SieYear year, FiscalYear there, boolean used, List<FiscalYear> years) {
        if (years.isEmpty()) {
            return Destination.OPENS_BOOKS;
        }
        if (there != null) {
            if (head.type() != SieType.VOUCHERS) {
                return Destination.COMPARED;
            }
            if (used) {
                throw new BusinessException(TransferError.IMPORT_YEAR_USED, year.from(), year.to());
            }
            return Destination.EMPTY_YEAR;
        }
        LocalDate next = years.get(years.size() - 1).endsOn().plusDays(1);
        if (!year.from().equals(next)) {
            throw new BusinessException(TransferError.IMPORT_YEAR_ELSEWHERE, year.from(), year.to(), next);
        }
        return Destination.NEXT_YEAR;
    }

    /** Whether its opening balances become those of the books; later years begin with what the books hold. */
    boolean setsOpening() {
        return destination == Destination.OPENS_BOOKS
                || destination == Destination.EMPTY_YEAR
                        && there.id().equals(years.get(0).id());
    }

    boolean takes(LocalDate day) {
        return year == null
                ? years.stream().anyMatch(each -> isWithin(day, each.startsOn(), each.endsOn()))
                : isWithin(day, year.from(), year.to());
    }

    private static boolean isWithin(LocalDate day, LocalDate first, LocalDate last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    boolean isLocked(LocalDate day) {
        return locked.contains(YearMonth.from(day));
    }
}
