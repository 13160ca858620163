package se.samverk.bookkeeping.report;

import java.time.YearMonth;
import java.util.function.Function;
import se.samverk.shared.Amount;

/**
 * What accounts hold at the end of a month, or by how much that has changed.
 *
 * @param ofAccount debit is positive
 * @param resultSoFar of the year, as far as it has not been moved to equity; a profit is positive
 * @param earlierResult of the years before, likewise
 */
record Holdings(Function<String, Amount> ofAccount, Amount resultSoFar, Amount earlierResult) {

    static final Holdings NONE = new Holdings(account -> Amount.ZERO, Amount.ZERO, Amount.ZERO);

    /** @param beginning the first month of the year whose result is told apart */
    Holdings(Turnovers turnover, YearMonth month, YearMonth beginning) {
        this(
                account -> turnover.until(account, month),
                turnover.within(Holdings::isOfResult, beginning, month).negated(),
                turnover.until(Holdings::isOfResult, earlier(month, beginning)).negated());
    }

    private static YearMonth earlier(YearMonth month, YearMonth beginning) {
        YearMonth before = beginning.minusMonths(1);
        return before.isBefore(month) ? before : month;
    }

    private static boolean isOfResult(String account) {
        return !StatementGroup.of(account).part().isOfBalanceSheet();
    }

    Amount of(String account) {
        return ofAccount.apply(account);
    }

    /** By how much they differ from what was there earlier. */
    Holdings since(Holdings opening) {
        return new Holdings(
                account -> of(account).minus(opening.of(account)),
                resultSoFar.minus(opening.resultSoFar),
                earlierResult.minus(opening.earlierResult));
    }
}
