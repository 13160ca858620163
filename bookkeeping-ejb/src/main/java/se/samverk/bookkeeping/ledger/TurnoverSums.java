package se.samverk.bookkeeping.ledger;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import se.samverk.shared.Amount;

/** What lines that are posted come to, by account and month. */
final class TurnoverSums {

    /** What lines come to on an account in a month, and what those do that count in its VAT return. */
    static final class Sum {
        private BigDecimal debit = BigDecimal.ZERO;
        private BigDecimal credit = BigDecimal.ZERO;
        private int lines;
        private BigDecimal vatAmount = BigDecimal.ZERO;
        private int vatLines;

        private void post(Amount amount) {
            debit = debit.add(amount.debit().value());
            credit = credit.add(amount.credit().value());
            lines++;
        }

        private void count(Amount amount) {
            vatAmount = vatAmount.add(amount.value());
            vatLines++;
        }

        BigDecimal debit() {
            return debit;
        }

        BigDecimal credit() {
            return credit;
        }

        int lines() {
            return lines;
        }

        BigDecimal vatAmount() {
            return vatAmount;
        }

        int vatLines() {
            return vatLines;
        }
    }

    private final Map<AccountTurnover.Key, Sum> sums = new HashMap<>();
    private final Set<AccountingPeriod.Key> posted = new HashSet<>();

    void add(EntryLine line, AccountingPeriod period) {
        AccountTurnover.Key own = line.turnover(period);
        of(own).post(line.amount());
        posted.add(own.period());
        line.vatTurnover(period).ifPresent(key -> of(key).count(line.amount()));
    }

    private Sum of(AccountTurnover.Key key) {
        return sums.computeIfAbsent(key, none -> new Sum());
    }

    Map<AccountTurnover.Key, Sum> byKey() {
        return sums;
    }

    /** Whether something has been posted in a period, which is held for that. */
    boolean hasPosted(AccountingPeriod.Key period) {
        return posted.contains(period);
    }
}
