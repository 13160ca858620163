package se.samverk.statement;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverk.shared.ErrorCode;

/** Why a file of a bank is not read; the first argument is the line, but for what is about the file as a whole. */
public enum StatementError implements ErrorCode {
    STATEMENT_EMPTY(422),
    STATEMENT_TOO_MANY_ROWS(422),
    XML_NOT_READABLE(422),
    XML_TOO_LARGE(422),
    /** Nothing outside of the file is read. */
    XML_WITH_DTD(422),
    XML_NO_STATEMENT(422),
    /** What is told within the day may still change. */
    STATEMENT_WITHIN_DAY(422),
    STATEMENT_PART_MISSING(422),
    STATEMENT_AMOUNT_NOT_VALID(422),
    STATEMENT_DAY_NOT_VALID(422),
    STATEMENT_DIRECTION_NOT_VALID(422),
    /** Nothing of it has been paid. */
    BGMAX_TEST(422),
    BGMAX_LINE_NOT_KNOWN(422),
    BGMAX_LINE_TOO_LONG(422),
    BGMAX_OUT_OF_ORDER(422),
    BGMAX_SUM_WRONG(422),
    BGMAX_COUNT_WRONG(422),
    BGMAX_NOT_WHOLE(422),
    TAX_ACCOUNT_NOT_WHOLE(422),
    TAX_ACCOUNT_SUM_WRONG(422),
    STATEMENT_COLUMNS_UNKNOWN(422);

    private final int httpStatus;

    StatementError(int httpStatus) {
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
