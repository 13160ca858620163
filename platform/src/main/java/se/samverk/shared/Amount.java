package se.samverk.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * An amount in kronor, exact to the öre. In books debit is positive and credit negative. Two amounts
 * are equal when they are as much, however they were written.
 */
public record Amount(BigDecimal value) implements Comparable<Amount> {

    public static final Amount ZERO = new Amount(BigDecimal.ZERO);

    private static final int DECIMALS = 2;

    /**
     * @throws ArithmeticException for an amount that is not whole öre
     */
    public Amount {
        value = value.setScale(DECIMALS, RoundingMode.UNNECESSARY);
    }

    /** An amount as programs write it: 1234.50, -7. */
    public static Amount of(String text) {
        return new Amount(new BigDecimal(text));
    }

    public static Amount sum(Collection<Amount> amounts) {
        return amounts.stream().reduce(ZERO, Amount::plus);
    }

    public Amount plus(Amount other) {
        return new Amount(value.add(other.value));
    }

    public Amount minus(Amount other) {
        return new Amount(value.subtract(other.value));
    }

    public Amount negated() {
        return new Amount(value.negate());
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    /** What stands under debit; zero for a credit. */
    public Amount debit() {
        return value.signum() > 0 ? this : ZERO;
    }

    /** What stands under credit, without its sign; zero for a debit. */
    public Amount credit() {
        return value.signum() < 0 ? negated() : ZERO;
    }

    @Override
    public int compareTo(Amount other) {
        return value.compareTo(other.value);
    }

    /** As programs read it, with two decimals: 1234.50. */
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
