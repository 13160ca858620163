package se.samverk.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverk.shared.ErrorCode;

/** What is refused of receipts that are missing. */
public enum ReceiptError implements ErrorCode {
    /** It was answered, or has got a document, meanwhile. */
    RECEIPT_NOT_MISSING(409),
    /** Another payment has it. */
    RECEIPT_OF_OTHER_ROW(409),
    /** Something posted stands on what was answered. */
    RECEIPT_IN_BOOKS(409),
    RECEIPT_DAY_OF_CLIENT(403);

    private final int httpStatus;

    ReceiptError(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }

    /** Brings them to whoever looks one up by its name. */
    @ApplicationScoped
    static class Area implements ErrorCode.Area {
        @Override
        public ErrorCode[] codes() {
            return values();
        }
    }
}
