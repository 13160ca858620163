package se.samverk.bookkeeping.budget;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.bookkeeping.entry.TypedAmount;
import se.samverk.bookkeeping.ledger.Account;
import se.samverk.bookkeeping.ledger.Accounts;
import se.samverk.bookkeeping.ledger.FiscalYears;
import se.samverk.caller.Boundary;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.fact.Fact;
import se.samverk.shared.Amount;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Faults;
import se.samverk.shared.PlainText;
import se.samverk.workspace.Does;
import se.samverk.workspace.OfService;
import se.samverk.workspace.Workspace;

/**
 * The budget of a fiscal year (B35). It is typed, copied from the year before or read from a table; what is copied or read can
 * be looked at and changed before it is saved.
 */
@Boundary
@OfService("bookkeeping")
public class BudgetService {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(1000);
    private static final int MONTHS_OF_YEAR = 12;

    @Inject
    Workspace workspace;

    @Inject
    FiscalYears years;

    @Inject
    Accounts accounts;

    @Inject
    Budgets budgets;

    @Inject
    Event<Fact> facts;

    /** From what a budget is copied. */
    public enum Source {
        OUTCOME,
        BUDGET
    }

    /**
     * @param startsOn the first day of the year
     * @throws BusinessException NOT_FOUND for a year that there is not
     */
    @Requires(Right.READ_IN_SERVICE)
    public BudgetView view(LocalDate startsOn) {
        BudgetYear year = year(startsOn);
        return new BudgetView(
                startsOn,
                year.months(),
                rows(year.months(), budgets.budgeted(year.companyId(), year.first(), year.last())),
                budgets.version(year));
    }

    /**
     * What the year before earned and cost, or was to, month by month, changed by a percentage; in whole kronor. Where the year
     * is longer than twelve months, nothing is copied for the months beyond.
     *
     * @param percent as it is typed; nothing for none
     * @throws BusinessException NOT_FOUND for a year that there is not; AMOUNT_NOT_VALID, BUDGET_PERCENT_NOT_VALID at
     *     {@code percent}
     */
    @Requires(Right.READ_IN_SERVICE)
    public List<BudgetRow> copied(LocalDate startsOn, Source source, String percent) {
        BudgetYear year = year(startsOn);
        BigDecimal factor = factor(percent);
        YearMonth first = year.first().minusMonths(MONTHS_OF_YEAR);
        YearMonth last = first.plusMonths(Math.min(year.months().size(), MONTHS_OF_YEAR) - 1L);
        SortedMap<String, Map<YearMonth, Amount>> before = source == Source.OUTCOME
                ? budgets.outcome(year.companyId(), first, last)
                : budgets.budgeted(year.companyId(), first, last);
        before.replaceAll((account, months) -> months.entrySet().stream()
                .collect(Collectors.toMap(
                        month -> month.getKey().plusMonths(MONTHS_OF_YEAR), month -> times(month.getValue(), factor))));
        return rows(year.months(), before);
    }

    private static BigDecimal factor(String percent) {
        BigDecimal typed = TypedAmount.of("percent", percent).value();
        if (typed.compareTo(HUNDRED.negate()) < 0 || typed.compareTo(MOST_PERCENT) > 0) {
            throw BusinessException.at("percent", BudgetError.BUDGET_PERCENT_NOT_VALID);
        }
        return HUNDRED.add(typed).divide(HUNDRED);
    }

    private static Amount times(Amount amount, BigDecimal factor) {
        return new Amount(amount.value().multiply(factor).setScale(0, RoundingMode.HALF_UP));
    }

    /**
     * What is in a table: pasted text, CSV or a workbook.
     *
     * @throws BusinessException NOT_FOUND for a year that there is not; at the file BUDGET_FILE_MISSING, and what cannot be read
     */
    @Requires(Right.READ_IN_SERVICE)
    public List<BudgetForm.Row> read(LocalDate startsOn, byte[] table) {
        if (table.length == 0) {
            throw BusinessException.at("file", BudgetError.BUDGET_FILE_MISSING);
        }
        return new BudgetTable(year(startsOn).months().size()).read(table);
    }

    /**
     * Puts a budget in the place of the one that there is.
     *
     * @param version as it was read
     * @throws BusinessException NOT_FOUND for a year that there is not; STALE when somebody else has changed it since; at all
     *     that is wrong, such as {@code rows.2.account} and {@code rows.2.months.0}: BUDGET_ACCOUNT_NOT_VALID,
     *     BUDGET_ACCOUNT_TWICE, AMOUNT_NOT_VALID
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does("posting")
    public void save(LocalDate startsOn, BudgetForm form, int version) {
        BudgetYear year = year(startsOn);
        SortedMap<String, Map<YearMonth, Amount>> amounts = checked(year, form);
        BudgetFact.Result before =
                version == 0 ? null : result(year, budgets.budgeted(year.companyId(), year.first(), year.last()));
        budgets.replace(year, amounts, version);
        facts.fire(new BudgetFact(year.id(), workspace.readers(), before, result(year, amounts)));
    }

    private static BudgetFact.Result result(BudgetYear year, SortedMap<String, Map<YearMonth, Amount>> amounts) {
        Amount all = Amount.sum(amounts.values().stream()
                .flatMap(months -> months.values().stream())
                .toList());
        return new BudgetFact.Result(
                year.first() + " – " + year.last(), all.negated().value());
    }

    private SortedMap<String, Map<YearMonth, Amount>> checked(BudgetYear year, BudgetForm form) {
        Map<String, String> chart = chart();
        Faults faults = new Faults();
        SortedMap<String, Map<YearMonth, Amount>> amounts = new TreeMap<>();
        for (int i = 0; i < form.rows().size(); i++) {
            BudgetForm.Row row = form.rows().get(i);
            if (row.isEmpty()) {
                continue;
            }
            String account = PlainText.seen(row.account()).split(" ")[0];
            String field = "rows." + i + ".account";
            if (!chart.containsKey(account) || !BudgetSide.isBudgeted(account)) {
                faults.add(BusinessException.at(field, BudgetError.BUDGET_ACCOUNT_NOT_VALID, account));
            } else if (amounts.put(account, months(year, row, i, faults)) != null) {
                faults.add(BusinessException.at(field, BudgetError.BUDGET_ACCOUNT_TWICE, account));
            }
        }
        faults.refuse();
        return amounts;
    }

    private static Map<YearMonth, Amount> months(BudgetYear year, BudgetForm.Row row, int number, Faults faults) {
        Map<YearMonth, Amount> amounts = new HashMap<>();
        List<YearMonth> months = year.months();
        String account = PlainText.seen(row.account()).split(" ")[0];
        for (int i = 0; i < Math.min(months.size(), row.months().size()); i++) {
            String field = "rows." + number + ".months." + i;
            String typed = row.months().get(i);
            Amount amount = faults.checked(() -> TypedAmount.of(field, typed));
            if (amount != null && !amount.isZero()) {
                amounts.put(months.get(i), BudgetSide.turned(account, amount));
            }
        }
        return amounts;
    }

    private List<BudgetRow> rows(List<YearMonth> months, SortedMap<String, Map<YearMonth, Amount>> amounts) {
        Map<String, String> chart = chart();
        return amounts.entrySet().stream()
                .map(account -> new BudgetRow(
                        account.getKey(),
                        chart.get(account.getKey()),
                        months.stream()
                                .map(month -> BudgetSide.turned(
                                        account.getKey(), account.getValue().getOrDefault(month, Amount.ZERO)))
                                .toList()))
                .toList();
    }

    private Map<String, String> chart() {
        return accounts.list(workspace.companyId()).stream().collect(Collectors.toMap(Account::number, Account::name));
    }

    private BudgetYear year(LocalDate startsOn) {
        String company = workspace.companyId();
        return years.list(company).stream()
                .filter(year -> year.startsOn().equals(startsOn))
                .map(year -> BudgetYear.of(company, year))
                .findFirst()
                .orElseThrow(BusinessException::notFound);
    }
}
