package se.samverk.bookkeeping.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Faults;

/**
 * The first and the last day of a fiscal year, checked (B1; BFL 3 kap. 1, 3 §): it ends with a month,
 * begins with one unless it is the company's first, and has eighteen months at most.
 */
public record YearDays(LocalDate first, LocalDate last) {

    private static final int LONGEST_MONTHS = 18;
    private static final int DECEMBER = 12;

    /**
     * The company's first year in these books, which may be its first of all.
     *
     * @throws BusinessException YEAR_NOT_WHOLE_MONTHS, YEAR_TOO_LONG
     */
    public static YearDays ofFirst(LocalDate first, LocalDate last) {
        return checked(first, last, true);
    }

    /**
     * The first year of a company of some kind: a sole trader's ends with December (BFL 3 kap. 1 §).
     *
     * @throws BusinessException at all that is wrong: REQUIRED, YEAR_NOT_WHOLE_MONTHS, YEAR_TOO_LONG, YEAR_NOT_CALENDAR
     */
    public static YearDays ofFirst(LegalForm form, LocalDate first, LocalDate last) {
        Faults faults = new Faults();
        faults.require("startsOn", first);
        faults.require("endsOn", last);
        faults.check(() -> requireCalendar(form, last));
        YearDays days = first == null || last == null ? null : faults.checked(() -> ofFirst(first, last));
        faults.refuse();
        return days;
    }

    /**
     * A year after another one.
     *
     * @throws BusinessException YEAR_NOT_WHOLE_MONTHS, YEAR_TOO_LONG
     */
    public static YearDays of(LocalDate first, LocalDate last) {
        return checked(first, last, false);
    }

    /**
     * A year after another one, of a company of some kind: a sole trader's ends with December (BFL 3 kap. 1 §).
     *
     * @throws BusinessException at all that is wrong: YEAR_NOT_WHOLE_MONTHS, YEAR_TOO_LONG, YEAR_NOT_CALENDAR
     */
    public static YearDays of(LegalForm form, LocalDate first, LocalDate last) {
        Faults faults = new Faults();
        faults.check(() -> requireCalendar(form, last));
        YearDays days = faults.checked(() -> of(first, last));
        faults.refuse();
        return days;
    }

    private static void requireCalendar(LegalForm form, LocalDate last) {
        if (form == LegalForm.SOLE_TRADER && last != null && last.getMonthValue() != DECEMBER) {
            throw BusinessException.at("endsOn", LedgerError.YEAR_NOT_CALENDAR);
        }
    }

    private static YearDays checked(LocalDate first, LocalDate last, boolean anyDay) {
        Faults faults = new Faults();
        if (!anyDay && first.getDayOfMonth() != 1) {
            faults.add(BusinessException.at("startsOn", LedgerError.YEAR_NOT_WHOLE_MONTHS));
        }
        if (!last.equals(YearMonth.from(last).atEndOfMonth()) || last.isBefore(first)) {
            faults.add(BusinessException.at("endsOn", LedgerError.YEAR_NOT_WHOLE_MONTHS));
        } else if (last.isAfter(
                YearMonth.from(first).plusMonths(LONGEST_MONTHS - 1L).atEndOfMonth())) {
            faults.add(BusinessException.at("endsOn", LedgerError.YEAR_TOO_LONG, LONGEST_MONTHS));
        }
        faults.refuse();
        return new YearDays(first, last);
    }
}
