package se.samverk.web.bookkeeping;

import java.time.DateTimeException;
import java.time.YearMonth;
import se.samverk.bookkeeping.vat.VatPeriod;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Days;

/** VAT periods as addresses and pages name them: 2026-01_2026-03. */
final class PeriodWords {

    private PeriodWords() {}

    static String address(YearMonth first, YearMonth last) {
        return first + "_" + last;
    }

    /**
     * @throws BusinessException NOT_FOUND for what is no period, or one that nobody can mean
     */
    static VatPeriod period(String address) {
        String[] months = address == null ? new String[0] : address.split("_");
        if (months.length != 2) {
            throw BusinessException.notFound();
        }
        try {
            VatPeriod period = VatPeriod.of(YearMonth.parse(months[0]), YearMonth.parse(months[1]));
            if (period.from().isBefore(Days.FIRST) || period.to().isAfter(Days.LAST)) {
                throw BusinessException.notFound();
            }
            return period;
        } catch (DateTimeException | IllegalArgumentException noPeriod) {
            throw BusinessException.notFound();
        }
    }

    /** A month by itself, or from the first to the last. */
    static String text(YearMonth first, YearMonth last) {
        return first.equals(last) ? first.toString() : first + " – " + last;
    }
}
