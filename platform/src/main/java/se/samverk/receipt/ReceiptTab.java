package se.samverk.receipt;

/** The parts of the list. */
public enum ReceiptTab {
    MISSING(ReceiptState.MISSING),
    ANSWERED(ReceiptState.ANSWERED),
    SETTLED(ReceiptState.SETTLED);

    private final ReceiptState state;

    ReceiptTab(ReceiptState state) {
        this.state = state;
    }

    ReceiptState state() {
        return state;
    }
}
