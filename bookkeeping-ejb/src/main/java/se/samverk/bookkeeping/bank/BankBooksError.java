package se.samverk.bookkeeping.bank;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverk.shared.ErrorCode;

/** What is refused of rows of the bank in the books. */
public enum BankBooksError implements ErrorCode {
    LEDGER_ACCOUNT_TAKEN(409),
    LEDGER_ACCOUNT_NOT_CHOSEN(409),
    LEDGER_ACCOUNT_NOT_OF_BANK(422),
    LEDGER_ACCOUNT_MATCHED(409),
    MATCH_EMPTY(422),
    MATCH_TWICE(422),
    MATCH_TOO_MUCH(422),
    MATCH_BEFORE_SINCE(422),
    ENTRY_MATCHED(409),
    ENTRY_PAYS(409),
    ITEM_PAID(409),
    NOTHING_SURE(409),
    SURE_REFUSED(409);

    private final int httpStatus;

    BankBooksError(int httpStatus) {
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
