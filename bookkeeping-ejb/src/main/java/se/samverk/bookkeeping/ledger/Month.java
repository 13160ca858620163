package se.samverk.bookkeeping.ledger;

import java.time.LocalDate;
import java.time.YearMonth;

/** Months as the database keeps them: 202601. */
public final class Month {

    private static final int HUNDRED = 100;

    private Month() {}

    public static int number(YearMonth month) {
        return month.getYear() * HUNDRED + month.getMonthValue();
    }

    public static int number(LocalDate day) {
        return number(YearMonth.from(day));
    }

    public static YearMonth of(int number) {
        return YearMonth.of(number / HUNDRED, number % HUNDRED);
    }
}
