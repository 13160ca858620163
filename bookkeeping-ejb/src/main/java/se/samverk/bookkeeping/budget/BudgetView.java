package se.samverk.bookkeeping.budget;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * The budget of a fiscal year.
 *
 * @param startsOn the first day of the year
 * @param version what a change has to name; 0 where there is none yet
 */
public record BudgetView(LocalDate startsOn, List<YearMonth> months, List<BudgetRow> rows, int version) {

    public BudgetView {
        months = List.copyOf(months);
        rows = List.copyOf(rows);
    }
}
