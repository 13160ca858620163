package se.samverk.bank;

import java.util.EnumSet;
import java.util.Set;

/** Whether something explains what the bank has booked. */
public enum BankRowState {
    /** Not yet, or not all of it. */
    OPEN,
    /** Somebody has to find out first. */
    HELD,
    /** All of it. */
    DONE,
    /** It is the same as another row, and counts for nothing. */
    TWICE;

    /** Those of rows that somebody has to do something about. */
    public static final Set<BankRowState> WAITING = EnumSet.of(OPEN, HELD);
}
