package se.samverk.bank;

/** Whether something explains what the bank has booked. */
public enum BankRowState {
    /** Not yet, or not all of it. */
    OPEN,
    /** Somebody has to find out first. */
    HELD,
    /** All of it. */
    DONE
}
