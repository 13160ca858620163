package se.samverk.month;

import java.time.YearMonth;
import se.samverk.workspace.Side;

/**
 * How far a month has come.
 *
 * @param left how much is left of what is counted
 * @param waitsFor the side that all of it waits for; null where none does
 */
public record MonthState(YearMonth month, Stage stage, long left, Side waitsFor) {

    /** Where it stands. */
    public enum Stage {
        /** It is not over. */
        GOING,
        /** It is over, and something is left. */
        OPEN,
        /** It is over, and nothing is left that is counted. */
        READY,
        /** What was to be filed of it is overdue. */
        LATE,
        CLOSED
    }
}
