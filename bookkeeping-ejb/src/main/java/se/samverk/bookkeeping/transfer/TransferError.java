package se.samverk.bookkeeping.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverk.shared.ErrorCode;

/** Why a SIE file cannot be taken into these books, though it can be read. */
public enum TransferError implements ErrorCode {
    IMPORT_NO_FILE,
    IMPORT_TOO_LARGE,
    IMPORT_NOT_KEPT,
    IMPORT_NO_BOOKS,
    IMPORT_NO_YEAR,
    IMPORT_YEAR_ELSEWHERE,
    IMPORT_YEAR_USED,
    IMPORT_TWICE,
    IMPORT_OTHER_COMPANY,
    IMPORT_UNBALANCED,
    IMPORT_DAY_OUTSIDE,
    IMPORT_MONTH_LOCKED,
    IMPORT_ACCOUNT_NUMBER,
    IMPORT_ACCOUNT_CLOSED,
    IMPORT_CODE_TOO_LONG;

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
