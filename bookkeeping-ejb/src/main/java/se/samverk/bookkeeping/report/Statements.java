package se.samverk.bookkeeping.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.bookkeeping.ledger.Account;
import se.samverk.bookkeeping.ledger.Accounts;
import se.samverk.bookkeeping.ledger.Dimension;
import se.samverk.bookkeeping.report.Statement.Column;

/** Makes balance sheets and income statements (B16, B17). */
@ApplicationScoped
class Statements {

    private static final List<Column> OF_RESULT =
            List.of(Column.PERIOD, Column.LAST_YEAR, Column.YEAR_TO_DATE, Column.LAST_YEAR_TO_DATE);

    private static final List<Column> WITH_BUDGET = Stream.concat(
                    OF_RESULT.stream(), Stream.of(Column.BUDGET, Column.DIFFERENCE))
            .toList();

    private static final List<Column> OF_BALANCE =
            List.of(Column.OPENING, Column.CHANGE, Column.CLOSING, Column.CLOSING_LAST_YEAR);

    @Inject
    BookYears years;

    @Inject
    Accounts accounts;

    @Inject
    TurnoverReader turnovers;

    /**
     * @throws se.samverk.shared.BusinessException at the month: NO_FISCAL_YEAR
     */
    Statement incomeStatement(String companyId, ReportMonths months) {
        BookYears.Within within = years.of(companyId, months);
        ReportMonths all = months.from(within.beginning().minusYears(1));
        return incomeStatement(
                chart(companyId),
                within,
                turnovers.months(companyId, all.first(), all.last()),
                turnovers.budget(companyId, months.first(), months.last()));
    }

    /** The same of what counts for a cost centre or a project. */
    Statement incomeStatement(String companyId, ReportMonths months, Dimension dimension, String code) {
        BookYears.Within within = years.of(companyId, months);
        ReportMonths all = months.from(within.beginning().minusYears(1));
        return incomeStatement(
                chart(companyId),
                within,
                turnovers.months(companyId, dimension, code, all.first(), all.last()),
                Turnovers.NONE);
    }

    /** The budget has columns of its own where there is one. */
    static Statement incomeStatement(
            SortedMap<String, String> chart, BookYears.Within within, Turnovers turnover, Turnovers budget) {
        ReportMonths months = within.months();
        ReportMonths yearToDate = months.from(within.beginning());
        List<StatementRows.Figure> figures = new ArrayList<>();
        List.of(months, months.lastYear(), yearToDate, yearToDate.lastYearBefore(within.beginning()))
                .forEach(each -> figures.add(earned(turnover, each)));
        if (!budget.isEmpty()) {
            StatementRows.Figure budgeted = earned(budget, months);
            figures.add(budgeted);
            figures.add(account -> figures.get(0).of(account).minus(budgeted.of(account)));
        }
        StatementRows rows = new StatementRows(chart, figures);
        for (StatementGroup.Part part : StatementGroup.Part.ofResult()) {
            boolean anything = rows.add(part);
            if (anything || part == StatementGroup.Part.TAX) {
                rows.addSum("RESULT_AFTER_" + part);
            }
        }
        return new Statement(months, budget.isEmpty() ? OF_RESULT : WITH_BUDGET, rows.all());
    }

    private static StatementRows.Figure earned(Turnovers turnover, ReportMonths months) {
        return account ->
                turnover.within(account, months.first(), months.last()).negated();
    }

    /** The cost centres or projects that lines name. */
    List<String> codes(String companyId, Dimension dimension) {
        return turnovers.codes(companyId, dimension);
    }

    /**
     * The balances at the end of the months. What has not been moved to equity, of the year so far and of those before, is a
     * row of its own: so both sides are always equal.
     *
     * @throws se.samverk.shared.BusinessException at the month: NO_FISCAL_YEAR
     */
    Statement balanceSheet(String companyId, ReportMonths months) {
        BookYears.Within within = years.of(companyId, months);
        YearMonth first = within.beginningBefore(months.last().minusYears(1));
        return balanceSheet(chart(companyId), within, turnovers.withBefore(companyId, first, months.last()));
    }

    private SortedMap<String, String> chart(String companyId) {
        return accounts.list(companyId).stream()
                .collect(Collectors.toMap(Account::number, Account::name, (one, other) -> one, TreeMap::new));
    }

    static Statement balanceSheet(SortedMap<String, String> chart, BookYears.Within within, Turnovers turnover) {
        ReportMonths months = within.months();
        YearMonth lastYear = months.last().minusYears(1);
        Holdings opening = new Holdings(turnover, months.first().minusMonths(1), within.beginning());
        Holdings closing = new Holdings(turnover, months.last(), within.beginning());
        Holdings closingLastYear = within.knows(lastYear)
                ? new Holdings(turnover, lastYear, within.beginningBefore(lastYear))
                : Holdings.NONE;
        List<Holdings> columns = List.of(opening, closing.since(opening), closing, closingLastYear);

        StatementRows assets = new StatementRows(
                chart,
                columns.stream().<StatementRows.Figure>map(each -> each::of).toList());
        assets.add(StatementGroup.Part.ASSETS);
        assets.addSum("ASSETS");

        StatementRows owed = new StatementRows(
                chart,
                columns.stream()
                        .<StatementRows.Figure>map(
                                each -> account -> each.of(account).negated())
                        .toList());
        owed.add(StatementGroup.Part.EQUITY_AND_DEBTS);
        owed.addLine(
                "EARLIER_RESULT", columns.stream().map(Holdings::earlierResult).toList());
        owed.addLine(
                "RESULT_SO_FAR", columns.stream().map(Holdings::resultSoFar).toList());
        owed.addSum("EQUITY_AND_DEBTS");
        return new Statement(months, OF_BALANCE, assets.followedBy(owed));
    }
}
