package se.samverk.bookkeeping.sie;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverk.shared.ErrorCode;

/**
 * What can be said about a SIE file. A refusal makes it unusable, since something in it would be lost or guessed; a notice
 * tells what other programs really write – gaps, empty vouchers, rows of zero – and keeps nobody from taking the file in.
 */
public enum SieError implements ErrorCode {
    SIE_NOT_A_SIE_FILE(true),
    SIE_XML(true),
    SIE_TYPE_UNKNOWN(true),
    SIE_CUT(true),
    SIE_CHECKSUM_DIFFERS(true),
    SIE_LINE_UNREADABLE(true),
    SIE_LINE_TOO_LONG(true),
    SIE_QUOTE_OPEN(true),
    SIE_BRACE(true),
    SIE_FIELD_MISSING(true),
    SIE_ACCOUNT_NUMBER(true),
    SIE_NUMBER_UNREADABLE(true),
    SIE_AMOUNT(true),
    SIE_AMOUNT_TOO_LARGE(true),
    SIE_DATE(true),
    SIE_PERIOD(true),
    SIE_YEAR_BACKWARDS(true),
    SIE_YEAR_MISSING(true),
    SIE_CURRENCY(true),
    SIE_ROW_WITHOUT_VOUCHER(true),
    SIE_TOO_MANY_ROWS(true),

    SIE_VOUCHER_UNBALANCED(false),
    SIE_VOUCHER_EMPTY(false),
    SIE_VOUCHER_WITHOUT_NUMBER(false),
    SIE_VOUCHER_OUTSIDE_YEAR(false),
    SIE_VOUCHERS_NOT_OF_TYPE(false),
    SIE_NUMBER_GAP(false),
    SIE_NUMBER_NOT_ASCENDING(false),
    SIE_NUMBER_TWICE(false),
    SIE_BRACE_MISSING(false),
    SIE_ROW_ZERO(false),
    SIE_ROW_ADDED_ALONE(false),
    SIE_ACCOUNT_UNDECLARED(false),
    SIE_ACCOUNT_LEFT_OUT(false),
    SIE_OBJECT_UNDECLARED(false),
    SIE_OPENING_UNBALANCED(false),
    SIE_CLOSING_DIFFERS(false),
    SIE_TAKEN_IN_BEFORE(false),
    SIE_CHARACTER_LOST(false);

    private final boolean refusal;

    SieError(boolean refusal) {
        this.refusal = refusal;
    }

    /** Whether the file cannot be taken in; otherwise it is a notice. */
    public boolean isRefusal() {
        return refusal;
    }

    @Override
    public int httpStatus() {
        return 422;
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
