package se.samverk.bookkeeping.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.stream.Stream;

/** Reads how it has gone. */
@ApplicationScoped
class Trends {

    private static final int MONTHS = 12;

    @Inject
    TurnoverReader turnovers;

    /** Twelve months up to one, also those without anything. */
    Trend of(String companyId, YearMonth last) {
        YearMonth first = last.minusMonths(MONTHS - 1L);
        Turnovers turnover = turnovers.withBefore(companyId, first, last);
        return new Trend(Stream.iterate(first, month -> month.plusMonths(1))
                .limit(MONTHS)
                .map(month -> month(turnover, month))
                .toList());
    }

    private static Trend.MonthFigures month(Turnovers turnover, YearMonth month) {
        return new Trend.MonthFigures(
                month,
                turnover.within(Trends::isIncome, month, month).negated(),
                turnover.within(Trends::isResult, month, month).negated(),
                turnover.until(account -> StatementGroup.of(account) == StatementGroup.CASH_AND_BANK, month));
    }

    private static boolean isIncome(String account) {
        return account.startsWith("3");
    }

    private static boolean isResult(String account) {
        StatementGroup group = StatementGroup.of(account);
        return !group.part().isOfBalanceSheet() && group != StatementGroup.RESULT_TO_EQUITY;
    }
}
