package se.samverk.bookkeeping.report;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import se.samverk.bookkeeping.ledger.Month;
import se.samverk.shared.Amount;

/** What went in and out of accounts month by month, debit positive. */
final class Turnovers {

    /** Under which stands what was there before the months. */
    private static final int BEFORE = 0;

    /** Of accounts with which nothing happened. */
    static final Turnovers NONE = new Turnovers(List.of());

    private final Map<String, NavigableMap<Integer, BigDecimal>> byAccount = new HashMap<>();

    /**
     * What an account comes to in a month.
     *
     * @param month 0 for all before those that are asked for
     */
    public record Sum(String account, int month, BigDecimal amount) {

        public Sum(String account, BigDecimal amount) {
            this(account, BEFORE, amount);
        }
    }

    Turnovers(List<Sum> sums) {
        for (Sum sum : sums) {
            byAccount
                    .computeIfAbsent(sum.account(), account -> new TreeMap<>())
                    .merge(sum.month(), sum.amount(), BigDecimal::add);
        }
    }

    boolean isEmpty() {
        return byAccount.isEmpty();
    }

    /** What went in and out within months. */
    Amount within(String account, YearMonth first, YearMonth last) {
        return sum(account, Month.number(first), Month.number(last));
    }

    /** All that went in and out until the end of a month, with what was there before. */
    Amount until(String account, YearMonth last) {
        return sum(account, BEFORE, Month.number(last));
    }

    Amount within(Predicate<String> accounts, YearMonth first, YearMonth last) {
        return Amount.sum(byAccount.keySet().stream()
                .filter(accounts)
                .map(account -> within(account, first, last))
                .toList());
    }

    Amount until(Predicate<String> accounts, YearMonth last) {
        return Amount.sum(byAccount.keySet().stream()
                .filter(accounts)
                .map(account -> until(account, last))
                .toList());
    }

    private Amount sum(String account, int first, int last) {
        NavigableMap<Integer, BigDecimal> months = byAccount.get(account);
        return months == null || last < first
                ? Amount.ZERO
                : new Amount(months.subMap(first, true, last, true).values().stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
