package se.samverk.bookkeeping.closing;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import se.samverk.month.MonthPoint;
import se.samverk.shared.Amount;

/**
 * The list of a month: what is to be so before it is closed (B41, B42).
 *
 * @param period how the month stands
 * @param over whether it has ended
 */
public record MonthView(
        PeriodView period, boolean over, List<MonthPoint> points, List<Balance> balances, List<OwnPoint> own) {

    /**
     * An account and what others say that it holds at the end of the month.
     *
     * @param held in the books; debit is positive
     * @param stated by a statement; null while none is entered
     * @param toldBy what tells it by itself, and so is a point of its own; null where it is entered
     */
    public record Balance(String account, String name, Amount held, Amount stated, String toldBy) {

        public boolean isTold() {
            return toldBy != null;
        }

        public boolean isDone() {
            return stated != null && stated.equals(held);
        }

        /** By how much the books hold more; null while none is entered. */
        public Amount getDifference() {
            return stated == null ? null : held.minus(stated);
        }
    }

    /**
     * A point that one of the two has added.
     *
     * @param ofBureau whether it is on the list of all clients of the bureau
     * @param tickedBy null while it is not done, and for somebody who is not known any more
     * @param tickedAt null while it is not done
     */
    public record OwnPoint(String id, String description, boolean ofBureau, String tickedBy, Instant tickedAt) {

        public boolean isDone() {
            return tickedAt != null;
        }
    }

    public YearMonth month() {
        return period.month();
    }

    /** How many points there are. */
    public long all() {
        return done().count();
    }

    /** How many of them are not done. */
    public long left() {
        return done().filter(done -> !done).count();
    }

    private Stream<Boolean> done() {
        return Stream.of(
                        points.stream().map(MonthPoint::isDone),
                        balances.stream().filter(balance -> !balance.isTold()).map(Balance::isDone),
                        own.stream().map(OwnPoint::isDone))
                .flatMap(each -> each);
    }
}
