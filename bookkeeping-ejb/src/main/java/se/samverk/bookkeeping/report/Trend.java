package se.samverk.bookkeeping.report;

import java.time.YearMonth;
import java.util.List;
import se.samverk.shared.Amount;

/** How it has gone, month by month: for a picture. */
public record Trend(List<MonthFigures> months) {

    /**
     * @param income what class 3 comes to
     * @param result what all accounts of the result come to; a loss is negative
     * @param liquidity what is in cash and on the bank at the end of the month (19xx)
     */
    public record MonthFigures(YearMonth month, Amount income, Amount result, Amount liquidity) {

        /** What lowers the result, as a positive amount. */
        public Amount costs() {
            return income.minus(result);
        }
    }
}
