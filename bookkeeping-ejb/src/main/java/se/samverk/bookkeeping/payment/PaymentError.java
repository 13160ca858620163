package se.samverk.bookkeeping.payment;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverk.shared.ErrorCode;

/** What is refused of lists of payments. */
public enum PaymentError implements ErrorCode {
    PAYMENT_EMPTY(422),
    PAYMENT_OF_NOTHING_DUE(409),
    PAYMENT_IN_OTHER_CURRENCY(422),
    PAYMENT_WITHOUT_ACCOUNT(422),
    PAYMENT_DAY_PAST(422),
    PAYMENT_OUT_OF_DATE(409),
    PAYMENT_CHANGED(409);

    private final int httpStatus;

    PaymentError(int httpStatus) {
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
