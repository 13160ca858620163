package se.samverk.bookkeeping.report;

import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import se.samverk.bookkeeping.ledger.AccountBalance;
import se.samverk.bookkeeping.ledger.Balances;
import se.samverk.bookkeeping.ledger.Dimension;
import se.samverk.bookkeeping.ledger.FiscalYears;
import se.samverk.caller.Boundary;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Keyset;
import se.samverk.shared.Page;
import se.samverk.table.TableFormat;
import se.samverk.workspace.OfService;
import se.samverk.workspace.Workspace;

/** The reports of a company's books, to read and to take along. */
@Boundary
@OfService("bookkeeping")
public class ReportService {

    private static final int PAGE = 100;

    @Inject
    Workspace workspace;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    FiscalYears years;

    @Inject
    Balances balances;

    @Inject
    Statements statements;

    @Inject
    GeneralLedger ledger;

    @Inject
    Journal journal;

    @Inject
    Trends trends;

    @Inject
    ReportFiles files;

    /** The fiscal years that there are, the latest first, each from its first month to its last. */
    @Requires(Right.READ_IN_SERVICE)
    public List<ReportMonths> years() {
        return years.list(workspace.companyId()).stream()
                .map(year -> new ReportMonths(YearMonth.from(year.startsOn()), YearMonth.from(year.endsOn())))
                .sorted((one, other) -> other.first().compareTo(one.first()))
                .toList();
    }

    /**
     * What was earned and what it cost, in the months and since the year began, last year's beside.
     *
     * @throws BusinessException at the month: NO_FISCAL_YEAR
     */
    @Requires(Right.READ_IN_SERVICE)
    public Statement incomeStatement(ReportMonths months) {
        return statements.incomeStatement(workspace.companyId(), months);
    }

    /**
     * The same of one cost centre or project.
     *
     * @throws BusinessException at the month: NO_FISCAL_YEAR
     */
    @Requires(Right.READ_IN_SERVICE)
    public Statement incomeStatementOf(Dimension dimension, String code, ReportMonths months) {
        return statements.incomeStatement(workspace.companyId(), months, dimension, code);
    }

    /** The cost centres or projects that lines name. */
    @Requires(Right.READ_IN_SERVICE)
    public List<String> codes(Dimension dimension) {
        return statements.codes(workspace.companyId(), dimension);
    }

    /**
     * What the company owns and owes, before and after the months.
     *
     * @throws BusinessException at the month: NO_FISCAL_YEAR
     */
    @Requires(Right.READ_IN_SERVICE)
    public Statement balanceSheet(ReportMonths months) {
        return statements.balanceSheet(workspace.companyId(), months);
    }

    /**
     * Each account that held something or was posted to.
     *
     * @throws BusinessException at the month: NO_FISCAL_YEAR
     */
    @Requires(Right.READ_IN_SERVICE)
    public List<AccountBalance> trialBalance(ReportMonths months) {
        return balances.trialBalance(workspace.companyId(), months.first(), months.last());
    }

    /**
     * A page of an account in the general ledger.
     *
     * @param before of the page that is shown, to go back; null otherwise
     * @param after of the page that is shown, to go on; null otherwise
     * @throws BusinessException NOT_FOUND for an account that there is not; at the month: NO_FISCAL_YEAR
     */
    @Requires(Right.READ_IN_SERVICE)
    public LedgerPage ledger(String account, ReportMonths months, String before, String after) {
        return ledger.page(workspace.companyId(), account, months, GeneralLedger.From.of(before, after), PAGE);
    }

    /** A page of the journal of months, the latest registered first. */
    @Requires(Right.READ_IN_SERVICE)
    public Page<JournalRow> journal(ReportMonths months, Keyset from) {
        return journal.page(workspace.companyId(), months, from, PAGE);
    }

    /** The twelve months up to one. */
    @Requires(Right.READ_IN_SERVICE)
    public Trend trend(YearMonth last) {
        return trends.of(workspace.companyId(), last);
    }

    /**
     * A report as a file, in the language of the caller.
     *
     * @throws BusinessException at the month: NO_FISCAL_YEAR; at the format: REPORT_TOO_LONG
     */
    @Requires(Right.READ_IN_SERVICE)
    public ReportFile file(Report report, ReportMonths months, TableFormat format) {
        return files.make(
                workspace.companyId(),
                new ReportFiles.Order(
                        report, months, format, currentCaller.get().language()));
    }
}
