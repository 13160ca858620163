package se.samverk.overview;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the contract periods bring in a month: how many collaborations are renewed next in it, and
 * how many end.
 */
public record RenewalFigures(YearMonth month, long renewals, long endings) {

    /**
     * How many collaborations have their next day then.
     *
     * @param endsOn null unless they are to end
     * @param renewsOn counts only for those that go on
     */
    public record Count(LocalDate endsOn, LocalDate renewsOn, Long number) {

        private boolean isEnd() {
            return endsOn != null;
        }

        private YearMonth month() {
            return YearMonth.from(isEnd() ? endsOn : renewsOn);
        }
    }

    /** One for each month, the nearest first, also where nothing happens. */
    static List<RenewalFigures> of(List<Count> counts, YearMonth from, int months) {
        return Stream.iterate(from, month -> month.plusMonths(1))
                .limit(months)
                .map(month -> new RenewalFigures(month, in(counts, month, false), in(counts, month, true)))
                .toList();
    }

    private static long in(List<Count> counts, YearMonth month, boolean ends) {
        return counts.stream()
                .filter(count -> count.isEnd() == ends && count.month().equals(month))
                .mapToLong(Count::number)
                .sum();
    }

    public long all() {
        return renewals + endings;
    }
}
