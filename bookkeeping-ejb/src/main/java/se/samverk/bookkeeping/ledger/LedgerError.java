package se.samverk.bookkeeping.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverk.shared.ErrorCode;

/** What the books refuse. */
public enum LedgerError implements ErrorCode {
    BOOKS_OPEN_ALREADY(409),
    YEAR_NOT_WHOLE_MONTHS(422),
    YEAR_TOO_LONG(422),
    YEAR_NOT_CALENDAR(422),
    YEAR_NOT_NEXT(422),
    NO_FISCAL_YEAR(422),
    PERIOD_LOCKED(409),
    NOT_IN_LAST_MONTH(422),
    VAT_MONTH_NOT_IN_BOOKS(422),
    ACCOUNT_NOT_VALID(422),
    ACCOUNT_TAKEN(409),
    ACCOUNT_UNKNOWN(422),
    ACCOUNT_CLOSED(422),
    TOO_FEW_LINES(422),
    LINE_WITHOUT_AMOUNT(422),
    AMOUNT_TOO_LARGE(422),
    NOT_BALANCED(422),
    REVERSED_ALREADY(409);

    private final int httpStatus;

    LedgerError(int httpStatus) {
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
