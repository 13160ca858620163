package se.samverk.web.bookkeeping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import se.samverk.shared.Amount;

/**
 * Amounts as bars beside each other, upwards what is positive, downwards what is negative.
 *
 * @param baseline where zero is, from above
 */
public record BarPicture(int baseline, List<Bar> bars) {

    static final int HEIGHT = 120;
    private static final int STEP = 40;
    private static final int GAP = 8;

    /**
     * What a bar is drawn of.
     *
     * @param label what it is called in the picture
     * @param name what it is called in the table
     */
    record Value(String label, String name, Amount amount) {}

    /** A bar, its left upper corner and height, what it is called, and its amount. */
    public record Bar(int x, int y, int height, String label, String name, Amount amount) {

        public boolean isNegative() {
            return amount.value().signum() < 0;
        }
    }

    static BarPicture of(List<Value> values) {
        BigDecimal highest = highest(values, 1);
        BigDecimal range = highest.add(highest(values, -1)).max(BigDecimal.ONE);
        int baseline = scaled(highest, range);
        return new BarPicture(
                baseline,
                IntStream.range(0, values.size())
                        .mapToObj(i -> bar(i, values.get(i), range, baseline))
                        .toList());
    }

    /** How far the amounts reach to one side of zero. */
    private static BigDecimal highest(List<Value> values, int sign) {
        return values.stream()
                .map(value -> value.amount().value().multiply(BigDecimal.valueOf(sign)))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private static int scaled(BigDecimal amount, BigDecimal range) {
        return amount.multiply(BigDecimal.valueOf(HEIGHT))
                .divide(range, 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    private static Bar bar(int number, Value value, BigDecimal range, int baseline) {
        int height = scaled(value.amount().value().abs(), range);
        boolean negative = value.amount().value().signum() < 0;
        return new Bar(
                number * STEP + GAP / 2,
                negative ? baseline : baseline - height,
                height,
                value.label(),
                value.name(),
                value.amount());
    }

    public int width() {
        return bars.size() * STEP;
    }
}
