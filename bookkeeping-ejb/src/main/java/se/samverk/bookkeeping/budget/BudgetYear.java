package se.samverk.bookkeeping.budget;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import se.samverk.bookkeeping.ledger.FiscalYear;

/** A fiscal year of a company, as its budget needs it. */
record BudgetYear(String companyId, String id, YearMonth first, YearMonth last) {

    static BudgetYear of(String companyId, FiscalYear year) {
        return new BudgetYear(companyId, year.id(), YearMonth.from(year.startsOn()), YearMonth.from(year.endsOn()));
    }

    List<YearMonth> months() {
        return Stream.iterate(first, month -> month.plusMonths(1))
                .takeWhile(month -> !month.isAfter(last))
                .toList();
    }
}
