package se.samverk.web.bookkeeping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import se.samverk.bookkeeping.report.Trend;
import se.samverk.bookkeeping.report.Trend.MonthFigures;
import se.samverk.web.shell.Formats;

/**
 * The results of twelve months as bars, upwards for a profit, downwards for a loss.
 *
 * @param baseline where zero is, from above
 */
public record TrendPicture(int baseline, List<Bar> bars, Trend trend) {

    static final int HEIGHT = 120;
    private static final int STEP = 40;
    private static final int GAP = 8;

    /** A bar, its left upper corner and height, and what it is called. */
    public record Bar(int x, int y, int height, String month, boolean loss) {}

    static TrendPicture of(Trend trend, Formats formats) {
        BigDecimal highest = highest(trend, 1);
        BigDecimal lowest = highest(trend, -1);
        BigDecimal range = highest.add(lowest).max(BigDecimal.ONE);
        int baseline = scaled(highest, range);
        List<Bar> bars = IntStream.range(0, trend.months().size())
                .mapToObj(i -> bar(i, trend.months().get(i), range, baseline, formats))
                .toList();
        return new TrendPicture(baseline, bars, trend);
    }

    /** How far the results reach to one side of zero. */
    private static BigDecimal highest(Trend trend, int sign) {
        return trend.months().stream()
                .map(month -> month.result().value().multiply(BigDecimal.valueOf(sign)))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private static int scaled(BigDecimal amount, BigDecimal range) {
        return amount.multiply(BigDecimal.valueOf(HEIGHT))
                .divide(range, 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    private static Bar bar(int number, MonthFigures month, BigDecimal range, int baseline, Formats formats) {
        int height = scaled(month.result().value().abs(), range);
        boolean loss = month.result().value().signum() < 0;
        return new Bar(
                number * STEP + GAP / 2,
                loss ? baseline : baseline - height,
                height,
                formats.month(month.month()),
                loss);
    }
}
