package se.samverk.bookkeeping.sie;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A balance of an account: of a whole year, or what a month changed or was to change. Debit is positive.
 *
 * @param year 0 for the file's own, -1 for the one before
 * @param period the calendar month; null where the kind has none
 * @param objects which it is the balance of; none for the whole account
 * @param quantity null for none
 */
public record SieBalance(
        int line,
        Kind kind,
        int year,
        YearMonth period,
        String account,
        List<SieObjectRef> objects,
        BigDecimal amount,
        BigDecimal quantity)
        implements SieItem {

    /** The labels of balances. */
    public enum Kind {
        OPENING("#IB"),
        CLOSING("#UB"),
        RESULT("#RES"),
        OBJECT_OPENING("#OIB"),
        OBJECT_CLOSING("#OUB"),
        PERIOD("#PSALDO"),
        BUDGET("#PBUDGET");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        boolean hasPeriod() {
            return this == PERIOD || this == BUDGET;
        }

        boolean hasObjects() {
            return this == OBJECT_OPENING || this == OBJECT_CLOSING || hasPeriod();
        }

        static Optional<Kind> of(String label) {
            return Stream.of(values()).filter(kind -> kind.label.equals(label)).findFirst();
        }
    }
}
