package se.samverk.table;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverk.shared.ErrorCode;

/** Why a file is not read as a table. */
public enum TableError implements ErrorCode {
    NO_TABLE(422),
    TOO_MANY_COLUMNS(422),
    WORKBOOK_UNREADABLE(422),
    WORKBOOK_TOO_LARGE(422);

    private final int httpStatus;

    TableError(int httpStatus) {
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
