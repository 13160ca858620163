package se.samverk.bookkeeping.filing;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverk.shared.ErrorCode;

/** What VAT returns refuse. */
public enum FilingError implements ErrorCode {
    NO_VAT_PERIOD(422),
    VAT_PERIOD_NOT_OVER(422),
    VAT_RETURN_MADE_ALREADY(409),
    VAT_RETURN_FILED_ALREADY(409),
    VAT_RETURN_TAKEN_BACK(409),
    VAT_RETURN_NOT_FILED(409),
    VAT_RETURN_NOT_APPROVED(409),
    NO_APPROVAL_NEEDED(409),
    VAT_RETURN_APPROVED_ALREADY(409),
    NOTHING_TO_CORRECT(422),
    VAT_MONTH_IN_NO_YEAR(422),
    SCHEDULE_OVERLAPS(422),
    RECEIPT_DAY_NOT_VALID(422),
    VAT_NUMBER_MISSING(422),
    PHONE_NOT_VALID(422);

    private final int httpStatus;

    FilingError(int httpStatus) {
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
