package se.samverk.bookkeeping.vat;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import se.samverk.shared.WorkingDays;

/**
 * How often a company files, and when it is due. The periods follow from the year's tax base without purchases from other EU
 * countries and imports: up to a million kronor a fiscal year, up to forty a quarter, above that a month; a shorter one can be
 * chosen (SFL 26:11 and 13). A day that is no working day counts as the next one. Due days are those of a return that is
 * filed electronically, which is how Samverk's files are.
 */
public enum VatSchedule {
    /** Up to forty millions, by choice (26:27). */
    MONTHLY {
        @Override
        LocalDate statedDay(VatPeriod period, Taxpayer taxpayer, boolean tradedWithinEu) {
            return twelfthOf(period.lastMonth().plusMonths(2));
        }
    },
    /** Above forty millions (26:30), or by choice (26:28). */
    MONTHLY_LARGE {
        @Override
        LocalDate statedDay(VatPeriod period, Taxpayer taxpayer, boolean tradedWithinEu) {
            return twentySixthOf(period.lastMonth().plusMonths(1));
        }
    },
    /** Up to forty millions (26:26). */
    QUARTERLY {
        @Override
        LocalDate statedDay(VatPeriod period, Taxpayer taxpayer, boolean tradedWithinEu) {
            return twelfthOf(period.lastMonth().plusMonths(2));
        }
    },
    /** Up to a million: with the income tax return, unless there was trade with other EU countries (26:33–33 b). */
    YEARLY {
        @Override
        LocalDate statedDay(VatPeriod period, Taxpayer taxpayer, boolean tradedWithinEu) {
            if (tradedWithinEu || taxpayer == Taxpayer.PARTNERSHIP) {
                return twentySixthOf(period.lastMonth().plusMonths(2));
            }
            return taxpayer == Taxpayer.NATURAL_PERSON
                    ? LocalDate.of(period.to().getYear() + 1, Month.MAY, TWELFTH)
                    : withTheIncomeTaxReturn(period.lastMonth());
        }
    };

    /** Whose tax it is, as far as it matters for the day: partnerships file no income tax return of their own. */
    public enum Taxpayer {
        NATURAL_PERSON,
        PARTNERSHIP,
        OTHER_LEGAL_PERSON
    }

    private static final int TWELFTH = 12;
    private static final int SEVENTEENTH = 17;
    private static final int TWENTY_SIXTH = 26;
    private static final int TWENTY_SEVENTH = 27;

    /**
     * The day on which the return has to have come in and the tax to be paid.
     *
     * @param tradedWithinEu whether there were, in the period, goods that moved between EU countries, or services for which the
     *     buyer owes the tax (26:33 a); matters for {@link #YEARLY} alone
     */
    public LocalDate due(VatPeriod period, Taxpayer taxpayer, boolean tradedWithinEu) {
        return WorkingDays.onOrAfter(statedDay(period, taxpayer, tradedWithinEu));
    }

    /** The day that the law states, whatever day it is. */
    abstract LocalDate statedDay(VatPeriod period, Taxpayer taxpayer, boolean tradedWithinEu);

    /** In January and August five days later (26:26, 33 b). */
    private static LocalDate twelfthOf(YearMonth month) {
        boolean later = month.getMonth() == Month.JANUARY || month.getMonth() == Month.AUGUST;
        return month.atDay(later ? SEVENTEENTH : TWELFTH);
    }

    /** In December a day later (26:30, 33). */
    private static LocalDate twentySixthOf(YearMonth month) {
        return month.atDay(month.getMonth() == Month.DECEMBER ? TWENTY_SEVENTH : TWENTY_SIXTH);
    }

    /** The month after that of the table in 26:33 b, which is for paper. Other ends of years belong to the next of those. */
    private static LocalDate withTheIncomeTaxReturn(YearMonth lastMonth) {
        int year = lastMonth.getYear();
        return twelfthOf(
                switch (lastMonth.getMonth()) {
                    case JANUARY, FEBRUARY, MARCH, APRIL -> YearMonth.of(year, Month.DECEMBER);
                    case MAY, JUNE -> YearMonth.of(year + 1, Month.JANUARY);
                    case JULY, AUGUST -> YearMonth.of(year + 1, Month.APRIL);
                    case SEPTEMBER, OCTOBER, NOVEMBER, DECEMBER -> YearMonth.of(year + 1, Month.AUGUST);
                });
    }
}
