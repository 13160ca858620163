package se.samverk.bank;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverk.shared.ErrorCode;

/** What is refused of bank accounts and their files. */
public enum BankError implements ErrorCode {
    BANK_IBAN_NOT_VALID(422),
    BANK_BANKGIRO_NOT_VALID(422),
    BANK_TAX_ACCOUNT_NOT_VALID(422),
    BANK_ACCOUNT_NOT_VALID(422),
    BANK_ACCOUNT_TAKEN(409),
    BANK_FILE_MISSING(422),
    BANK_FILE_TOO_LARGE(422),
    BANK_FILE_TOO_MANY_ROWS(422),
    BANK_FILE_OTHER_ACCOUNT(422),
    BANK_FILE_OTHER_CURRENCY(422),
    BANK_FILE_GONE(409),
    BANK_ROW_EXPLAINED(409);

    private final int httpStatus;

    BankError(int httpStatus) {
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
