package se.samverk.bookkeeping.entry;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverk.shared.ErrorCode;

/** What is refused of an entry as it is typed. */
public enum EntryError implements ErrorCode {
    AMOUNT_NOT_VALID(422),
    DAY_NOT_VALID(422),
    MONTH_NOT_VALID(422),
    SERIES_NOT_VALID(422),
    DEBIT_AND_CREDIT(422),
    DRAFT_TOO_LONG(422),
    DOCUMENT_IN_BOOKS(409),
    NOT_PROPOSED(409),
    SETTLES_VAT(409),
    MOVES_RESULT(409),
    ENTRY_HELD(409);

    private final int httpStatus;

    EntryError(int httpStatus) {
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
