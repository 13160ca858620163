package se.samverk.bookkeeping.closing;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverk.shared.ErrorCode;

/** What ending months and years refuses. */
public enum ClosingError implements ErrorCode {
    VAT_RETURN_STANDS(409),
    VAT_RETURN_IS_FILED(409),
    YEAR_NOT_OVER(422),
    MONTH_CLOSED(409),
    PERIOD_LOCKED_ALREADY(409),
    MONTH_NOT_CLOSED(409),
    NOT_TO_ATTEST(409),
    POINTS_LEFT(422),
    NO_NEXT_YEAR(409),
    NOTHING_TO_CLOSE(409);

    private final int httpStatus;

    ClosingError(int httpStatus) {
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
